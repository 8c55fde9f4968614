import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import floe.contract.Contract;
import floe.contract.Operation;
import floe.contract.document.MediaTypeSpec;
import floe.contract.document.ParameterSpec;
import floe.contract.document.RequestBodySpec;
import floe.contract.message.Fault;
import floe.contract.message.Headers;
import floe.contract.message.ResponseMessage;
import floe.simulator.data.SchemaSampler;
import floe.simulator.data.SeededRandom;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Starts the packaged simulator with a document several times, and prints how long the first answer
 * took; then asks every operation, once with what is required and once with all that may be said,
 * and prints how many answered with a declared status below 400 and a body that validates:
 * {@code java Document.java JAVA JAR FILE RUNS [OPTION...]}. Exit code 1 when it is fewer than 98
 * in a hundred.
 */
public final class Document {
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
  private static final int WANTED_PERCENT = 98;
  private static final int SHOWN = 40;

  private final Contract contract;
  private final SchemaSampler sampler;
  private final List<String> command;

  private Document(Contract contract, List<String> command) {
    this.contract = contract;
    this.sampler = new SchemaSampler(contract);
    this.command = command;
  }

  public static void main(String[] args) throws Exception {
    List<String> command =
        new ArrayList<>(List.of(args[0], "-jar", args[1], "--spec", args[2], "--seed", "1"));
    command.addAll(Arrays.asList(args).subList(4, args.length));
    System.exit(
        new Document(Contract.load(Path.of(args[2])), command).run(Integer.parseInt(args[3])));
  }

  private int run(int runs) throws Exception {
    Operation first = contract.operations().stream()
        .filter(operation -> operation.method().equals("GET"))
        .findFirst()
        .orElse(contract.operations().get(0));
    long[] millis = new long[runs];
    List<String> failed = new ArrayList<>();
    for (int i = 0; i < runs; i++) {
      int port = freePort();
      long from = System.nanoTime();
      Process process = new ProcessBuilder(with(command, "--port", Integer.toString(port)))
          .redirectErrorStream(true)
          .redirectOutput(ProcessBuilder.Redirect.DISCARD)
          .start();
      try {
        await(process, request(first, port, false));
        millis[i] = (System.nanoTime() - from) / 1_000_000;
        if (i == runs - 1) {
          contract.operations().forEach(operation -> ask(operation, port, failed));
        }
      } finally {
        process.destroy();
        process.waitFor();
      }
    }
    Arrays.sort(millis);
    int all = contract.operations().size();
    int good = all - failed.size();
    System.out.printf(
        Locale.ROOT,
        "start to first answer: %d ms (median of %d, %d to %d)%n",
        millis[runs / 2],
        runs,
        millis[0],
        millis[runs - 1]);
    System.out.printf(
        Locale.ROOT,
        "well answered: %d of %d operations (%.1f %%)%n",
        good,
        all,
        100.0 * good / all);
    failed.stream().limit(SHOWN).forEach(line -> System.out.println("  " + line));
    return good * 100 >= all * WANTED_PERCENT ? 0 : 1;
  }

  private void ask(Operation operation, int port, List<String> failed) {
    for (boolean everything : List.of(false, true)) {
      String problem;
      try {
        HttpResponse<byte[]> response = HTTP.send(
            request(operation, port, everything), HttpResponse.BodyHandlers.ofByteArray());
        List<Fault> faults = operation.validateResponse(new ResponseMessage(
            response.statusCode(), Headers.of(response.headers().map()), response.body()));
        String text = new String(response.body(), StandardCharsets.UTF_8);
        problem = !faults.isEmpty()
            ? faults.get(0).toString()
            : response.statusCode() >= 400 ? text.substring(0, Math.min(300, text.length())) : "";
        problem = problem.isEmpty() ? "" : response.statusCode() + " " + problem;
      } catch (IOException | InterruptedException | RuntimeException e) {
        problem = e.toString();
      }
      if (!problem.isEmpty()) {
        failed.add(operation.id() + (everything ? " with everything: " : ": ") + problem);
        return;
      }
    }
  }

  private HttpRequest request(Operation operation, int port, boolean everything) {
    SeededRandom random = SeededRandom.seeded(everything ? 2 : 1).derive(operation.id());
    String path = operation.path();
    List<String> query = new ArrayList<>();
    HttpRequest.Builder request =
        HttpRequest.newBuilder().header("Authorization", "Bearer any").header("Accept", "*/*");
    for (ParameterSpec parameter : operation.parameters()) {
      if (parameter.in() == ParameterSpec.In.COOKIE || !(parameter.required() || everything)) {
        continue;
      }
      JsonNode value = parameter
          .schema()
          .flatMap(schema -> sampler.sample(schema, random.derive(parameter.name())))
          .orElse(JsonNodeFactory.instance.textNode("x"));
      if (value.isNull() && !parameter.required()) {
        continue; // nothing is how null is written
      }
      switch (parameter.in()) {
        case PATH -> path = path.replace("{" + parameter.name() + "}", encode(joined(value, ",")));
        case QUERY -> query(parameter, value, query);
        default -> request.header(parameter.name(), joined(value, ","));
      }
    }
    security(operation, request, query);
    HttpRequest.BodyPublisher body = operation
        .body()
        .filter(declared -> declared.required() || everything)
        .map(declared -> body(declared, request, random))
        .orElseGet(HttpRequest.BodyPublishers::noBody);
    String target = query.isEmpty() ? path : path + "?" + String.join("&", query);
    return request
        .method(operation.method(), body)
        .uri(URI.create("http://127.0.0.1:" + port + target))
        .build();
  }

  private void security(Operation operation, HttpRequest.Builder request, List<String> query) {
    operation.security().stream()
        .findFirst()
        .map(Map::keySet)
        .ifPresent(names -> names.forEach(name -> {
          JsonNode scheme = contract.resolve("/components/securitySchemes/" + name);
          switch (scheme.path("in").asText() + scheme.path("scheme").asText()) {
            case "query" -> query.add(encode(scheme.path("name").asText()) + "=key");
            case "header" -> request.header(scheme.path("name").asText(), "key");
            case "cookie" -> request.header("Cookie", scheme.path("name").asText() + "=key");
            case "basic" -> request.setHeader("Authorization", "Basic YTpi");
            default -> {} // a bearer token is always there
          }
        }));
  }

  private static void query(ParameterSpec parameter, JsonNode value, List<String> query) {
    String name = encode(parameter.name());
    if (parameter.json()) {
      query.add(name + "=" + encode(value.toString()));
    } else if (value.isObject()) {
      value
          .properties()
          .forEach(field -> query.add((parameter.style().equals("deepObject")
                  ? name + "%5B" + encode(field.getKey()) + "%5D"
                  : encode(field.getKey()))
              + "=" + encode(joined(field.getValue(), ","))));
    } else if (value.isArray() && parameter.explode()) {
      value.forEach(item -> query.add(name + "=" + encode(joined(item, ","))));
    } else {
      String separator =
          Map.of("spaceDelimited", " ", "pipeDelimited", "|").getOrDefault(parameter.style(), ",");
      query.add(name + "=" + encode(joined(value, separator)));
    }
  }

  private HttpRequest.BodyPublisher body(
      RequestBodySpec declared, HttpRequest.Builder request, SeededRandom random) {
    MediaTypeSpec media =
        declared.json().orElseGet(() -> declared.content().values().iterator().next());
    request.header(
        "Content-Type",
        media.type().replace("*/*", "application/octet-stream").replace("/*", "/plain"));
    JsonNode value = media
        .schema()
        .flatMap(schema -> sampler.sample(schema, random.derive("body")))
        .orElseGet(JsonNodeFactory.instance::objectNode);
    List<String> form = new ArrayList<>();
    value.properties().forEach(field -> {
      if (field.getValue().isContainerNode()) {
        form.add(encode(field.getKey())
            + "%5B0%5D=x"); // there is no standard for it, and it is not looked at
      } else if (!field.getValue().isNull()) {
        form.add(encode(field.getKey()) + "=" + encode(field.getValue().asText()));
      }
    });
    return HttpRequest.BodyPublishers.ofString(
        media.type().contains("json") ? value.toString() : String.join("&", form));
  }

  private static String joined(JsonNode value, String separator) {
    List<String> texts = new ArrayList<>();
    value
        .properties()
        .forEach(field -> texts.addAll(List.of(field.getKey(), field.getValue().asText())));
    if (value.isArray()) {
      value.forEach(item -> texts.add(item.isValueNode() ? item.asText() : item.toString()));
    }
    return value.isValueNode() ? value.asText() : String.join(separator, texts);
  }

  private static void await(Process process, HttpRequest request) throws InterruptedException {
    while (process.isAlive()) {
      try {
        if (HTTP.send(request, HttpResponse.BodyHandlers.discarding()).statusCode() < 400) {
          return;
        }
        throw new IllegalStateException(
            request.method() + " " + request.uri().getPath() + " is refused");
      } catch (IOException e) {
        Thread.sleep(10); // nobody listens yet
      }
    }
    throw new IllegalStateException("the simulator has ended with " + process.exitValue());
  }

  private static List<String> with(List<String> command, String... more) {
    List<String> all = new ArrayList<>(command);
    all.addAll(List.of(more));
    return all;
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
