package org.depesche.account.session;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.convert.support.GenericConversionService;
import org.springframework.core.serializer.DefaultDeserializer;
import org.springframework.core.serializer.support.SerializingConverter;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.jdbc.PostgreSqlJdbcIndexedSessionRepositoryCustomizer;

/** Configures the sessions in the database. */
@Configuration(proxyBeanMethods = false)
class SessionConfiguration {

    private static final Logger log = LoggerFactory.getLogger(SessionConfiguration.class);

    /** Ends sessions after their lifetime: the queries do not find older ones. */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> lifetimeOfSessions(SessionSettings settings) {
        String born = " CREATION_TIME %s extract(epoch from now()) * 1000 - "
                + settings.lifetime().toMillis();
        String found = """
                SELECT S.PRIMARY_ID, S.SESSION_ID, S.CREATION_TIME, S.LAST_ACCESS_TIME, S.MAX_INACTIVE_INTERVAL,
                       SA.ATTRIBUTE_NAME, SA.ATTRIBUTE_BYTES
                FROM %TABLE_NAME% S LEFT JOIN %TABLE_NAME%_ATTRIBUTES SA ON S.PRIMARY_ID = SA.SESSION_PRIMARY_ID
                """;
        String young = " AND S." + born.formatted(">").strip();
        return sessions -> {
            sessions.setGetSessionQuery(found + "WHERE S.SESSION_ID = ?" + young);
            sessions.setListSessionsByPrincipalNameQuery(found + "WHERE S.PRINCIPAL_NAME = ?" + young);
            sessions.setDeleteSessionsByExpiryTimeQuery(
                    "DELETE FROM %TABLE_NAME% WHERE EXPIRY_TIME < ? OR" + born.formatted("<="));
        };
    }

    /** Lets two simultaneous requests of a browser add the same attribute. */
    @Bean
    PostgreSqlJdbcIndexedSessionRepositoryCustomizer attributesSetAtOnce() {
        return new PostgreSqlJdbcIndexedSessionRepositoryCustomizer();
    }

    /** Spring Session looks for a bean of this name. */
    @Bean
    @SuppressWarnings("NullAway") // a converter may answer null
    GenericConversionService springSessionConversionService() {
        GenericConversionService conversion = new GenericConversionService();
        conversion.addConverter(Object.class, byte[].class, new SerializingConverter());
        conversion.addConverter(byte[].class, Object.class, SessionConfiguration::read);
        return conversion;
    }

    /** Null for an attribute that another version wrote and this one cannot read: its user signs in anew. */
    private static @Nullable Object read(byte[] bytes) {
        try {
            return new DefaultDeserializer(SessionConfiguration.class.getClassLoader())
                    .deserialize(new ByteArrayInputStream(bytes));
        } catch (IOException | RuntimeException e) {
            log.info("Ended a session of another version; its user has to sign in again: {}", e.toString());
            return null;
        }
    }
}
