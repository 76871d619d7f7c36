package org.depesche.search.opensearch.index;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import org.depesche.search.opensearch.OpenSearchShelf;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Compares the cluster with the needs of the indexes. */
class IndexDefinitionTests {

    private HttpServer node;
    private ClusterConnection cluster;
    private IndexDefinition definition;
    private String version = "";

    @BeforeEach
    void start() throws IOException {
        node = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        node.createContext("/", exchange -> {
            try (exchange) {
                byte[] body = "{\"version\": {%s}}".formatted(version).getBytes(UTF_8);
                exchange.sendResponseHeaders(200, body.length);
                exchange.getResponseBody().write(body);
            }
        });
        node.start();
        URI url = URI.create("http://127.0.0.1:" + node.getAddress().getPort());
        ClusterSettings settings =
                new ClusterSettings(List.of(url), "", "", null, "depesche", 3, 2, OpenSearchShelf.PATIENCE);
        cluster = OpenSearchShelf.connect(settings);
        definition = new IndexDefinition(cluster, settings);
    }

    @AfterEach
    void stop() throws IOException {
        cluster.close();
        node.stop(0);
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.0.0", "3.5.0", "4.0.0-SNAPSHOT", "10.1.0"})
    void acceptsOpenSearch(String number) {
        version = "\"distribution\": \"opensearch\", \"number\": \"%s\"".formatted(number);
        assertThatCode(definition::check).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '$',
            value = {
                "\"distribution\": \"opensearch\", \"number\": \"2.19.1\" | opensearch 2.19.1",
                "\"number\": \"9.1.0\"                                    | another server 9.1.0",
                "\"distribution\": \"opensearch\", \"number\": \"next\"   | opensearch next",
            })
    void namesAServerThatCannotKeepTheIndexes(String answered, String named) {
        version = answered;
        assertThatThrownBy(definition::check)
                .isInstanceOf(IOException.class)
                .hasMessageContaining("OpenSearch 3.0 or later is needed")
                .hasMessageContaining(named);
    }

    @Test
    void takesShardsAndCopiesFromTheSettings() throws IOException {
        for (var index : List.of(definition.articles(), definition.figures())) {
            assertThat(index.at("/settings/index/number_of_shards").asInt()).isEqualTo(3);
            assertThat(index.at("/settings/index/number_of_replicas").asInt()).isEqualTo(2);
        }
    }
}
