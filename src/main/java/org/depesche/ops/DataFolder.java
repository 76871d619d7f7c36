package org.depesche.ops;

import java.nio.file.Path;
import java.util.Map;
import org.depesche.web.DataSettings;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.EnvironmentAware;
import org.springframework.core.Ordered;
import org.springframework.core.PriorityOrdered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.Environment;
import org.springframework.core.env.MapPropertySource;
import org.springframework.stereotype.Component;

/** Creates the data directory, and closes it to other users, before any bean uses it. */
@Component
class DataFolder implements BeanFactoryPostProcessor, EnvironmentAware, PriorityOrdered {

    /** The folder of the data directory in which uploads arrive. */
    static final String UPLOADS = "tmp";

    private ConfigurableEnvironment environment;

    @SuppressWarnings("NullAway.Init") // Spring calls setEnvironment first
    DataFolder() {}

    @Override
    public void setEnvironment(Environment given) {
        environment = (ConfigurableEnvironment) given;
    }

    @Override
    public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
        DataSettings settings = Binder.get(environment).bindOrCreate("depesche", DataSettings.class);
        Path folder = PrivateFolder.at(settings.data(), EmbeddedDatabase.BINARIES);
        Path uploads = PrivateFolder.at(folder.resolve(UPLOADS), null);
        environment
                .getPropertySources()
                .addLast(new MapPropertySource(
                        "data folder", Map.of("spring.servlet.multipart.location", uploads.toString())));
    }

    @Override
    public int getOrder() {
        return Ordered.HIGHEST_PRECEDENCE + 100;
    }
}
