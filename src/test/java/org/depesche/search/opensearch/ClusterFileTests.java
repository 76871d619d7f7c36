package org.depesche.search.opensearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.depesche.search.SearchSettings;
import org.depesche.search.SearchSettings.Engine;
import org.depesche.search.opensearch.index.ClusterSettings;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;
import org.yaml.snakeyaml.Yaml;

/** {@code deploy/cluster.yml}, laid over {@code docker-compose.yml}. */
@SuppressWarnings("unchecked")
class ClusterFileTests {

    private static final Pattern DEFAULT = Pattern.compile("\\$\\{(\\w+):-([^}]*)}");

    private final Map<String, Object> file = read("deploy/cluster.yml");
    private final Map<String, Map<String, Object>> services = (Map<String, Map<String, Object>>) file.get("services");

    /** A YAML file as Compose reads it, with the default of each variable. {@code !reset} is a tag of Compose alone. */
    private static Map<String, Object> read(String path) {
        try {
            String text = Files.readString(Path.of(path)).replace("!reset ", "");
            return new Yaml().load(DEFAULT.matcher(text).replaceAll(found -> found.group(2)));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** The nodes of OpenSearch. */
    private Map<String, Map<String, Object>> nodes() {
        Map<String, Map<String, Object>> nodes = new TreeMap<>(services);
        nodes.keySet().removeIf(name -> !name.startsWith("search-"));
        return nodes;
    }

    private static Map<String, Object> map(Map<String, Object> of, String key) {
        return (Map<String, Object>) of.get(key);
    }

    private <T> T settings(String prefix, Class<T> type) {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        map(services.get("depesche"), "environment")));
        return new Binder(ConfigurationPropertySources.get(environment)).bindOrCreate(prefix, type);
    }

    @Test
    void twoNodesSearchInTheCluster() {
        assertThat(map(services.get("depesche"), "deploy")).containsEntry("replicas", 2);
        assertThat(settings("depesche.search", SearchSettings.class).engine()).isEqualTo(Engine.OPENSEARCH);
        assertThat(settings("depesche.search.opensearch", ClusterSettings.class).urls())
                .extracting(url -> url.getHost() + ":" + url.getPort())
                .containsExactlyElementsOf(
                        nodes().keySet().stream().map(name -> name + ":9200").toList())
                .hasSize(3);
    }

    @Test
    void theProxyAloneIsOpenToOthersAndBelieved() {
        Map<String, Object> proxy = services.get("proxy");
        Map<String, Object> front = map(map(proxy, "networks"), "front");

        assertThat(services)
                .allSatisfy((name, service) -> assertThat((List<Object>) service.getOrDefault("ports", List.of()))
                        .hasSize(name.equals("proxy") ? 3 : 0));
        assertThat(services.get("depesche")).containsEntry("ports", List.of());
        assertThat(map(services.get("depesche"), "environment"))
                .containsEntry("DEPESCHE_TRUSTED_PROXIES", front.get("ipv4_address"));
    }

    /** That is why OpenSearch needs no passwords there. */
    @Test
    void onlyDepescheSharesANetworkWithOpenSearch() {
        assertThat(map(map(file, "networks"), "search")).containsEntry("internal", true);
        assertThat(nodes().values()).allSatisfy(node -> assertThat(node).containsEntry("networks", List.of("search")));
        assertThat(services.get("depesche")).containsEntry("networks", List.of("search"));
        assertThat(map(services.get("proxy"), "networks")).containsOnlyKeys("front");
    }

    @Test
    void eachNodeHasItsOwnNameAndFilesAndFindsTheOthers() {
        assertThat(nodes()).allSatisfy((name, node) -> {
            Map<String, Object> settings = map(node, "environment");
            String all = String.join(",", nodes().keySet());
            assertThat(settings)
                    .containsEntry("node.name", name)
                    .containsEntry("discovery.seed_hosts", all)
                    .containsEntry("cluster.initial_cluster_manager_nodes", all);
            assertThat(node).containsEntry("volumes", List.of(name + ":/usr/share/opensearch/data"));
            assertThat(map(file, "volumes")).containsKey(name);
        });
    }

    @Test
    void everythingIsBoundedAndWatched() {
        Map<String, Map<String, Object>> all = new TreeMap<>(services);
        all.remove("depesche"); // docker-compose.yml bounds it
        assertThat(all.values())
                .allSatisfy(service -> assertThat(service)
                        .containsKeys("mem_limit", "pids_limit", "healthcheck")
                        .containsEntry("cap_drop", List.of("ALL"))
                        .containsEntry("restart", "unless-stopped"));
        assertThat(nodes().values())
                .allSatisfy(node -> assertThat(map(node, "environment").get("OPENSEARCH_JAVA_OPTS"))
                        .isEqualTo("-Xms2g -Xmx2g"));
        assertThat(nodes().values()).allSatisfy(node -> assertThat(node).containsEntry("mem_limit", "4g"));
    }

    @Test
    void itIsTheOpenSearchThatIsTested() throws IOException {
        String tested = Pattern.compile("<opensearch.version>(.*)</opensearch.version>")
                .matcher(Files.readString(Path.of("pom.xml")))
                .results()
                .map((MatchResult version) -> version.group(1))
                .findFirst()
                .orElseThrow();

        assertThat(nodes().values())
                .allSatisfy(node -> assertThat(node).containsEntry("image", "opensearchproject/opensearch:" + tested));
    }

    @Test
    void itChangesServicesThatAreThere() {
        assertThat((Map<String, Object>) read("docker-compose.yml").get("services"))
                .containsKeys("depesche", "db", "password");
    }
}
