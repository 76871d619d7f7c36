package org.depesche.ops;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * An operator's own PostgreSQL.
 *
 * @param url as for JDBC: {@code jdbc:postgresql://host:5432/depesche}
 */
@ConfigurationProperties("depesche.database")
record DatabaseSettings(
        @Nullable String url,
        @Nullable String user,
        @Nullable String password) {}
