package org.depesche;

import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** A schema of an earlier version beside that of the tests, to fill and to migrate. */
public final class OldSchema implements AutoCloseable {

    private final DataSource database;
    private final String name = "old_" + UniqueWord.next();
    private final Connection connection;
    private final JdbcClient jdbc;

    /** @param version of the last migration that has been applied */
    public OldSchema(DataSource database, String version) throws SQLException {
        this.database = database;
        migrate(version);
        connection = database.getConnection();
        connection.setSchema(name);
        jdbc = JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }

    public void migrate(String version) {
        Flyway.configure()
                .dataSource(database)
                .schemas(name)
                .target(version)
                .load()
                .migrate();
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    /** The only value of the only row. */
    public String value(String sql) {
        return String.valueOf(jdbc.sql(sql).query().singleValue());
    }

    @Override
    public void close() throws SQLException {
        jdbc.sql("drop schema " + name + " cascade").update();
        connection.setSchema("public");
        connection.close();
    }
}
