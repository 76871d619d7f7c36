package org.depesche.search.opensearch.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
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
                {"index":{"_index":"figures","_id":"1-0","version":7,"version_type":"external"}}
                {"number":10}
                {"delete":{"_index":"figures","_id":"1-1","version":7,"version_type":"external"}}
                """);
        assertThat(items.size()).isEqualTo(items.lines().length());
    }

    @Test
    void areSettledIfANewerVersionIsThereOrADeletedDocumentIsNot() {
        assertThatCode(() -> items.settle(answer("""
                        {"index": {"status": 409, "error": {"type": "version_conflict_engine_exception"}}},
                        {"delete": {"status": 404, "result": "not_found"}}"""))).doesNotThrowAnyException();
        assertThat(items.isEmpty()).isTrue();
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
