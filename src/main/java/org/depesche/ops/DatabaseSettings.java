package org.depesche.ops;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * The operator's own PostgreSQL, 14 or later.
 *
 * @param url the address, such as jdbc:postgresql://host:5432/depesche; empty: a database in the data directory
 * @param user the user of the database
 * @param password the user's password
 */
@ConfigurationProperties("depesche.database")
record DatabaseSettings(
        @Nullable String url,
        @Nullable String user,
        @Nullable String password) {}
