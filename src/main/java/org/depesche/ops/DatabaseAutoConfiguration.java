package org.depesche.ops;

import java.util.Objects;
import org.depesche.web.DataSettings;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnExpression;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;

/**
 * Connects to the operator's database if the settings name one, else to the embedded one. It is an auto-configuration,
 * so that a connection from Testcontainers or Docker Compose takes precedence over both.
 */
@AutoConfiguration(before = DataSourceAutoConfiguration.class)
@ConditionalOnMissingBean(JdbcConnectionDetails.class)
@EnableConfigurationProperties({DatabaseSettings.class, DataSettings.class})
class DatabaseAutoConfiguration {

    private static final String NO_URL = "'${depesche.database.url:}'.isBlank()";

    @Bean
    @ConditionalOnExpression("!" + NO_URL)
    JdbcConnectionDetails ownDatabase(DatabaseSettings settings) {
        return new Connection(Objects.requireNonNull(settings.url()), settings.user(), settings.password());
    }

    @Bean(destroyMethod = "close")
    @ConditionalOnExpression(NO_URL)
    EmbeddedDatabase embeddedDatabase(DataSettings settings) {
        return EmbeddedDatabase.in(settings.data());
    }

    @Bean
    @ConditionalOnExpression(NO_URL)
    JdbcConnectionDetails embeddedConnection(EmbeddedDatabase database) {
        return new Connection(database.url(), EmbeddedDatabase.USER, database.password());
    }

    private record Connection(
            String url, @Nullable String user, @Nullable String password) implements JdbcConnectionDetails {

        @Override
        public String getJdbcUrl() {
            return url;
        }

        @Override
        public @Nullable String getUsername() {
            return user;
        }

        @Override
        public @Nullable String getPassword() {
            return password;
        }
    }
}
