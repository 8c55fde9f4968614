/**
 * Commands generated from a seed and run against a target and a model of the API, shrunk when they
 * disagree.
 */
@NullMarked
package floe.contracttests.model;

import org.jspecify.annotations.NullMarked;
