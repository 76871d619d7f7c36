package org.depesche;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import java.util.function.Supplier;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.PropertySource;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.wait.strategy.Wait;

/**
 * The OpenSearch of the tests, one for each JVM: a container if Docker runs and can pull the image, else the
 * distribution that Maven unpacks. {@code -Ddepesche.test.opensearch=auto|docker|distribution} chooses. It starts when
 * the first test asks for it and ends with the JVM. It hands itself to every Spring context whose engine it is, unless
 * the context names another cluster.
 */
public final class TestOpenSearch implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    /** As in {@code pom.xml}. */
    static final String VERSION = "3.5.0";

    private static URI url;

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        String prefix = "depesche.search.opensearch.";
        boolean wanted = "opensearch".equals(context.getEnvironment().getProperty("depesche.search.engine"));
        if (!wanted || context.getEnvironment().containsProperty(prefix + "urls")) {
            return;
        }
        Map<String, Supplier<Object>> properties =
                Map.of(prefix + "urls", () -> url().toString(), prefix + "index", () -> onlyOf(context));
        context.getEnvironment().getPropertySources().addFirst(new PropertySource<>("test OpenSearch", properties) {
            @Override
            public Object getProperty(String name) {
                Supplier<Object> value = properties.get(name);
                return value == null ? null : value.get();
            }
        });
    }

    /** Contexts do not share an index. */
    private static String onlyOf(ConfigurableApplicationContext context) {
        return "context-" + System.identityHashCode(context);
    }

    public static synchronized URI url() {
        if (url == null) {
            url = start();
        }
        return url;
    }

    private static URI start() {
        String wanted = System.getProperty("depesche.test.opensearch", "auto");
        if (wanted.equals("docker") || wanted.equals("auto") && TestDatabase.dockerRuns()) {
            try {
                return container();
            } catch (RuntimeException e) {
                // Docker may run and still be unable to pull the image
                if (wanted.equals("docker")) {
                    throw e;
                }
            }
        }
        try {
            return OpenSearchProcess.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @SuppressWarnings("resource") // lives as long as the JVM
    private static URI container() {
        GenericContainer<?> container = new GenericContainer<>("opensearchproject/opensearch:" + VERSION)
                .withEnv("discovery.type", "single-node")
                .withEnv("action.auto_create_index", "false")
                .withEnv("cluster.routing.allocation.disk.threshold_enabled", "false")
                .withEnv("DISABLE_SECURITY_PLUGIN", "true")
                .withEnv("DISABLE_INSTALL_DEMO_CONFIG", "true")
                .withEnv("OPENSEARCH_JAVA_OPTS", "-Xms512m -Xmx512m")
                .withExposedPorts(9200)
                .waitingFor(Wait.forHttp("/").forPort(9200).withStartupTimeout(Duration.ofMinutes(2)));
        container.start();
        return URI.create("http://" + container.getHost() + ":" + container.getMappedPort(9200));
    }
}
