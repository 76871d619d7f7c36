package org.depesche.ops;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.stereotype.Component;

/** Sees to the data directory before anything is in use that lies there, at each start. Uploads lie there as they come in. */
@Component
class DataFolder implements BeanFactoryPostProcessor, EnvironmentAware, PriorityOrdered {

    /** Longer than any upload takes: what is left here was left by a process that was killed. */
    private static final Duration LEFT_BEHIND = Duration.ofDays(1);

    private ConfigurableEnvironment environment;

    @SuppressWarnings("NullAway.Init") // it is made before anything can be injected
    DataFolder() {}

    @Override
    public void setEnvironment(Environment given) {
        environment = (ConfigurableEnvironment) given;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        Path folder =
                PrivateFolder.at(Path.of(environment.getRequiredProperty("depesche.data")), EmbeddedDatabase.BINARIES);
        Path incoming = PrivateFolder.at(folder.resolve("tmp"), null);
        deleteWhatWasLeftIn(incoming);
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "data folder", Map.of("spring.servlet.multipart.location", incoming.toString())));
    }

    private static void deleteWhatWasLeftIn(Path folder) {
        FileTime old = FileTime.from(Instant.now().minus(LEFT_BEHIND));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                if (Files.getLastModifiedTime(file).compareTo(old) < 0) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 100;
    }
}
