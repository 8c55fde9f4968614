/**
 * What a world is made from: its ids and tokens, from chance or from a seed, and fixtures, planned
 * down to each file, customer, member, benefit and grant. Pure functions, for every engine.
 */
@NullMarked
package floe.steering.world;

import org.jspecify.annotations.NullMarked;
