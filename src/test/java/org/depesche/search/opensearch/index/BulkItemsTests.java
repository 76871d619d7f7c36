package org.depesche.search.opensearch.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

class BulkItemsTests {

    private final BulkItems items = new BulkItems(7);

    BulkItemsTests() {
        items.put("figures", "1-0", JsonNodeFactory.instance.objectNode().put("number", 10));
        items.delete("figures", "1-1");
    }

    @Test
    void areLinesWithTheirVersion() {
        assertThat(items.lines()).isEqualTo("""
                {"index":{"_index":"figures","_id":"1-0","version":7,"version_type":"external_gte"}}
                {"number":10}
                {"delete":{"_index":"figures","_id":"1-1","version":7,"version_type":"external_gte"}}
                """);
        assertThat(items.size()).isEqualTo(items.lines().length());
    }

    @Test
    void areSettledIfANewerVersionIsThereOrADeletedDocumentIsNot() {
        assertThatCode(() -> items.settle(answer("""
                        {"index": {"status": 409, "error": {"type": "version_conflict_engine_exception"}}},
                        {"delete": {"status": 404, "result": "not_found"}}"""))).doesNotThrowAnyException();
        assertThat(items.isEmpty()).isTrue();
        assertThat(items.refused()).isEmpty();
    }

    @Test
    void areSettledIfOneIsRefusedForItsDocument() {
        assertThatThrownBy(() -> items.settle(answer("""
                        {"index": {"_index": "figures", "_id": "1-0", "status": 400, "error": {
                            "type": "mapper_parsing_exception", "reason": "failed to parse",
                            "caused_by": {"reason": "not a number"}}}},
                        {"delete": {"status": 503, "error": {"type": "unavailable_shards_exception"}}}"""))).isInstanceOf(ClusterAwayException.class);
        assertThat(items.lines()).as("only the other one is sent again").hasLineCount(1);
        assertThat(items.refused())
                .containsOnlyKeys("1-0")
                .hasEntrySatisfying(
                        "1-0",
                        reason -> assertThat(reason)
                                .contains(
                                        "1-0 of figures: 400, mapper_parsing_exception failed to parse not a number"));
        assertThat(items.late()).isEmpty();
    }

    @Test
    void tellWhichOfThemAreLate() throws IOException {
        items.settle(answer("""
                {"index": {"_id": "1-0", "status": 409, "error": {"type": "version_conflict_engine_exception"}}},
                {"delete": {"_id": "1-1", "status": 200, "result": "deleted"}}"""));
        assertThat(items.late()).containsExactly("1-0");
    }

    /** The first is put, the second deleted. */
    @ParameterizedTest
    @CsvSource({
        "400, illegal_argument_exception, refused",
        "400, mapper_parsing_exception, refused",
        "400, strict_dynamic_mapping_exception, refused",
        "400, index_closed_exception, stops",
        "400, validation_exception, stops",
        "401, security_exception, stops",
        "403, cluster_block_exception, stops",
        "404, index_not_found_exception, stops",
        "409, version_conflict_engine_exception, late",
        "429, rejected_execution_exception, again",
        "503, unavailable_shards_exception, again"
    })
    void areEitherSettledOrSentAgainOrStopAll(int status, String type, String fate) {
        String error = "\"status\": %d, \"error\": {\"type\": \"%s\"}".formatted(status, type);
        String put = "{\"index\": {\"_id\": \"1-0\", %s}}, {\"delete\": {\"status\": 200}}".formatted(error);

        assertThat(fate(new BulkItems(7), put)).isEqualTo(fate);
        String deleted = "{\"index\": {\"status\": 201}}, {\"delete\": {\"_id\": \"1-1\", %s}}".formatted(error);
        assertThat(fate(new BulkItems(7), deleted))
                .as("readers must not find what is gone")
                .isEqualTo(fate.equals("refused") ? "stops" : fate);
    }

    private static String fate(BulkItems items, String answer) {
        items.put("figures", "1-0", JsonNodeFactory.instance.objectNode());
        items.delete("figures", "1-1");
        try {
            items.settle(answer(answer));
        } catch (ClusterAwayException e) {
            return "again";
        } catch (IOException e) {
            return "stops";
        }
        return items.refused().isEmpty() ? "late" : "refused";
    }

    @Test
    void areSentAgainIfTheClusterIsBusy() {
        assertThatThrownBy(() -> items.settle(answer("""
                        {"index": {"status": 201}},
                        {"delete": {"_index": "figures", "_id": "1-1", "status": 429,
                            "error": {"type": "rejected", "reason": "queue full"}}}""")))
                .isInstanceOf(ClusterAwayException.class)
                .hasMessageContaining("1-1 of figures: 429, rejected queue full");
        assertThat(items.lines()).startsWith("{\"delete\"").hasLineCount(1);
        assertThat(items.size()).isEqualTo(items.lines().length());
    }

    @Test
    void areSentAgainIfTheAnswerDoesNotNameThemAll() {
        String all = items.lines();
        assertThatThrownBy(() -> items.settle(answer("{\"index\": {\"status\": 201}}")))
                .isInstanceOf(ClusterAwayException.class);
        assertThat(items.lines()).isEqualTo(all);
    }

    @Test
    void areRefusedIfTheirIndexIsMissing() {
        assertThatThrownBy(() -> items.settle(answer("""
                        {"index": {"status": 201}},
                        {"delete": {"status": 404, "error": {"type": "index_not_found_exception"}}}""")))
                .isInstanceOfSatisfying(
                        ClusterErrorException.class,
                        error -> assertThat(error.type()).startsWith("index_not_found"));
    }

    private static JsonNode answer(String items) {
        return ClusterConnection.JSON.readTree("{\"items\": [%s]}".formatted(items));
    }
}
