package org.depesche.search.opensearch;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.apache.hc.core5.http.HttpHost;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.PositionIncrementAttribute;
import org.depesche.TestOpenSearch;
import org.depesche.search.words.Language;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient.ClientOptions;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;
import org.opensearch.client.transport.OpenSearchTransport;
import org.opensearch.client.transport.httpclient5.ApacheHttpClient5TransportBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * OpenSearch needs no analysis of German: it finds the terms that {@link Language} makes of words. Positions are separated
 * by blanks, the terms of one by {@link #NEXT_TERM}.
 */
@Tag("slow")
@Tag("opensearch")
class AnalysedTermsTests {

    private static final char NEXT_TERM = '\u241f';
    private static final JsonMapper JSON = JsonMapper.shared();

    private static OpenSearchTransport transport;
    private static OpenSearchGenericClient client;

    @BeforeAll
    static void write() throws IOException {
        transport = ApacheHttpClient5TransportBuilder.builder(HttpHost.create(TestOpenSearch.url()))
                .build();
        client = new OpenSearchGenericClient(transport).withClientOptions(ClientOptions.throwOnHttpErrors());
        ask("PUT", "/terms", json("""
                {"settings": {"number_of_replicas": 0, "analysis": {
                   "tokenizer": {"positions": {"type": "whitespace", "max_token_length": 8192}},
                   "filter": {"terms": {
                     "type": "pattern_capture", "preserve_original": false, "patterns": ["([^\\u241f]+)"]}},
                   "analyzer": {"terms": {"type": "custom", "tokenizer": "positions", "filter": ["terms"]}}}},
                 "mappings": {"dynamic": "strict", "properties": {"body": {"type": "text", "analyzer": "terms"}}}}
                """));
        String documents = document("1", "Die Hafenarbeiter legen die Arbeit nieder.")
                + document("2", "Im Hafen wird wieder gearbeitet, die Arbeiterin kam früh.");
        ask("POST", "/_bulk?refresh=true", Body.from(documents.getBytes(UTF_8), "application/x-ndjson"));
    }

    @AfterAll
    static void close() throws IOException {
        transport.close();
    }

    @Test
    void anExactForm() throws IOException {
        assertThat(find("match", "hafen")).containsExactly("2");
        assertThat(find("match", "hafenarbeiter")).containsExactly("1");
    }

    @Test
    void aBaseForm() throws IOException {
        assertThat(find("match", baseOf("hafenarbeitern"))).containsExactly("1");
        assertThat(find("match", baseOf("häfen"))).containsExactly("2");
    }

    @Test
    void aPartOfACompound() throws IOException {
        assertThat(find("match", Language.GERMAN.asPart("hafen"))).containsExactly("1");
    }

    @Test
    void aPhraseOfFormsOfAllKinds() throws IOException {
        String part = Language.GERMAN.asPart("hafen");
        assertThat(find("match_phrase", part + " " + baseOf("legen") + " die")).containsExactly("1");
        assertThat(find("match_phrase", part + " die")).isEmpty();
    }

    @Test
    void aPhraseOfOneOfSeveralForms() throws IOException {
        assertThat(find("match_phrase", "im " + Language.GERMAN.asPart("hafen") + NEXT_TERM + "hafen wird"))
                .containsExactly("2");
    }

    private static String baseOf(String word) {
        return Language.GERMAN.forms(word).getFirst();
    }

    private static List<String> find(String kind, String terms) throws IOException {
        Map<?, ?> query = Map.of("query", Map.of(kind, Map.of("body", terms)));
        JsonNode hits = ask("POST", "/terms/_search", json(JSON.writeValueAsString(query)));
        return StreamSupport.stream(hits.at("/hits/hits").spliterator(), false)
                .map(hit -> hit.get("_id").asString())
                .toList();
    }

    private static String document(String id, String text) throws IOException {
        return """
                {"index": {"_index": "terms", "_id": "%s"}}
                %s
                """.formatted(id, JSON.writeValueAsString(Map.of("body", terms(text))));
    }

    private static String terms(String text) throws IOException {
        List<String> positions = new ArrayList<>();
        try (TokenStream words = Language.GERMAN.analyzer().tokenStream("body", text)) {
            CharTermAttribute term = words.addAttribute(CharTermAttribute.class);
            PositionIncrementAttribute step = words.addAttribute(PositionIncrementAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                if (step.getPositionIncrement() == 0) {
                    positions.add(positions.removeLast() + NEXT_TERM + term);
                } else {
                    positions.add(term.toString());
                }
            }
        }
        return String.join(" ", positions);
    }

    private static Body json(String text) {
        return Body.from(text.getBytes(UTF_8), "application/json");
    }

    private static JsonNode ask(String method, String path, Body body) throws IOException {
        try (Response response = client.execute(
                Requests.builder().method(method).endpoint(path).body(body).build())) {
            return JSON.readTree(response.getBody().orElseThrow().bodyAsBytes());
        }
    }
}
