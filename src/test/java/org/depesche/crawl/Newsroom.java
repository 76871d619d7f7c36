package org.depesche.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.depesche.Eventually.await;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An editor who uploads files and decides which articles readers may see: as anybody would, over the network. */
final class Newsroom {

    private static final String PARTS = "part-of-an-upload";
    private static final JsonMapper JSON = new JsonMapper();

    private final Guest editor;

    Newsroom(Guest editor) {
        this.editor = editor;
    }

    /**
     * Sends a file and waits until it has been read.
     *
     * @param publish as the interface for programs has it
     */
    void upload(String name, byte[] file, String publish) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        field(body, "publish", publish);
        field(body, "published", "2024-05-16");
        field(body, "language", "de");
        line(body, "--" + PARTS);
        line(body, "Content-Disposition: form-data; name=\"files\"; filename=\"" + name + "\"");
        line(body, "Content-Type: application/octet-stream");
        line(body, "");
        body.writeBytes(file);
        line(body, "");
        line(body, "--" + PARTS + "--");
        Answer answer = editor.post("/api/v1/uploads", body.toByteArray(), "multipart/form-data; boundary=" + PARTS);
        assertThat(answer.status()).as(answer.body()).isEqualTo(202);
        String run = JSON.readTree(answer.body()).path("url").asString();
        await().until(() -> isRead(JSON.readTree(editor.get(run).body())));
    }

    private static boolean isRead(JsonNode run) {
        for (JsonNode file : run.path("files")) {
            String state = file.path("state").asString("");
            if (state.equals("failed")) {
                throw new AssertionError(run.toPrettyString());
            }
            if (!state.equals("done") && !state.equals("preview") && !state.equals("waiting-for-editor")) {
                return false;
            }
        }
        return run.path("files").size() > 0;
    }

    private static void field(ByteArrayOutputStream body, String name, String value) {
        line(body, "--" + PARTS);
        line(body, "Content-Disposition: form-data; name=\"" + name + "\"");
        line(body, "");
        line(body, value);
    }

    private static void line(ByteArrayOutputStream body, String line) {
        body.writeBytes((line + "\r\n").getBytes(StandardCharsets.UTF_8));
    }

    void withhold(long article, String why, String internal) {
        decide(article, "withholdings", Map.of("why", why, "internal", internal));
    }

    void release(long article) {
        decide(article, "releases", Map.of("why", "Geprüft", "internal", "Geprüft"));
    }

    void cancel(long article, String why, String internal) {
        decide(article, "cancellations", Map.of("why", why, "internal", internal));
    }

    void cancelLegally(long article, String why, String internal) {
        decide(article, "cancellations", Map.of("why", why, "internal", internal, "legal", "true"));
    }

    /** For those who answer for it before the law. */
    void releaseLegally(long article) {
        decide(article, "legal-releases", Map.of("internal", "Aufgehoben", "confirmed", "true"));
    }

    /** Readers no longer see the words of the article in this revision. */
    void silence(long article, int revision) {
        decide(article, "revisions/" + revision + "/silences", Map.of("reason", "libel"));
    }

    private void decide(long article, String what, Map<String, String> fields) {
        Answer answer = editor.post("/editor/articles/" + article + "/" + what, fields);
        assertThat(answer.status()).as(answer.asked() + answer.headers()).isBetween(300, 399);
    }
}
