package floe.simulator.steering;

import floe.api.sandbox.JournalEntry;
import floe.api.sandbox.Sender;
import floe.api.sandbox.SignatureFault;
import floe.simulator.http.SimulatedRequest;
import floe.simulator.http.SimulatedResponse;
import floe.steering.journal.EntryWriter;
import floe.steering.journal.JournalEntries;
import floe.steering.journal.Journals;
import floe.steering.journal.RequestId;
import floe.steering.journal.RequestNotes;
import floe.steering.journal.StorePaths;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** Gives requests their ids, and writes into the journal of their world how they were answered. */
public final class RequestJournal {
  private final SimulatorClock clock;
  private final RequestIds ids;
  private final Journals journals = new Journals();
  private final EntryWriter writer;

  RequestJournal(SimulatorClock clock, RequestIds ids) {
    this.clock = clock;
    this.ids = ids;
    this.writer = new EntryWriter(journals, clock.worlds(), clock.machine());
  }

  /** Returns the journals. */
  public Journals journals() {
    return journals;
  }

  /** Returns a request with its id, and without any other note yet. */
  public SimulatedRequest begin(SimulatedRequest request) {
    return request.withNotes(new RequestNotes(ids.of(request.message().headers())));
  }

  /** Returns the response to a request with the id of the request. */
  public static SimulatedResponse withId(SimulatedRequest request, SimulatedResponse response) {
    return response.withHeader(RequestId.HEADER, request.notes().requestId());
  }

  /** Writes how a request to the API was answered. */
  public void addApi(SimulatedRequest request, SimulatedResponse response) {
    RequestNotes notes = request.notes();
    JournalEntry.Builder entry = JournalEntries.ofApi(
        notes,
        request.message().method(),
        request.rawPath(),
        request.rawQuery(),
        notes.operation(),
        response.status(),
        JournalEntries.isRefusal(response.status())
            ? Optional.of(ResponseRefusals.ofApi(response, notes))
            : Optional.empty());
    writer.write(notes.organizationId(), elapsed(notes), entry);
  }

  /**
   * Writes how a request to the store was answered.
   *
   * @param storePath the path, which begins with the bucket
   * @param signature what was expected to be signed, if the signature is wrong
   */
  public void addStore(
      SimulatedRequest request,
      String storePath,
      SimulatedResponse response,
      Supplier<SignatureFault> signature) {
    RequestNotes notes = request.notes();
    JournalEntry.Builder entry = JournalEntries.ofStore(
        notes.requestId(),
        Sender.CLIENT,
        request.message().method(),
        request.rawPath(),
        request.rawQuery(),
        StorePaths.step(request.message().method(), storePath, request.rawQuery()),
        response.status(),
        notes.faultId(),
        JournalEntries.isRefusal(response.status())
            ? Optional.of(ResponseRefusals.ofStore(response, signature))
            : Optional.empty());
    writer.write(notes.organizationId(), elapsed(notes), entry);
  }

  /** Writes a step that the simulator has taken itself, for a request to the API. */
  public void addOwnStep(
      SimulatedRequest request, UUID organizationId, String step, String path, String query) {
    JournalEntry.Builder entry = JournalEntries.ofStore(
        request.notes().requestId(),
        Sender.SERVER,
        "POST",
        path,
        Optional.of(query),
        Optional.of(step),
        200,
        Optional.empty(),
        Optional.empty());
    writer.write(Optional.of(organizationId), Duration.ZERO, entry);
  }

  private Duration elapsed(RequestNotes notes) {
    return clock.isRepeatable() ? Duration.ZERO : notes.elapsed();
  }

  void reset() {
    journals.clear();
    ids.reset();
  }
}
