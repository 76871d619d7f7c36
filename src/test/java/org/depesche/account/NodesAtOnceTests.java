package org.depesche.account;

import static java.util.concurrent.TimeUnit.SECONDS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.BrokenBarrierException;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.depesche.DepescheTest;
import org.depesche.LogTest;
import org.depesche.account.password.Passwords;
import org.depesche.account.session.UserSessions;
import org.depesche.web.Role;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.data.jpa.autoconfigure.DataJpaRepositoriesAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.web.context.servlet.AnnotationConfigServletWebApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.MapPropertySource;
import org.springframework.data.jpa.repository.config.EnableJpaRepositories;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockServletContext;
import org.springframework.security.crypto.password.PasswordEncoder;

/** Two nodes come to a database that has never seen one, in the same moment. */
@LogTest
@DepescheTest
class NodesAtOnceTests {

    private static final Pattern TOLD = Pattern.compile("user\\s+(\\S+)\\s+│\\s+│\\s+password\\s+(\\S+)");

    @Autowired
    private JdbcConnectionDetails server;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder encoder;

    private final String database = "nodes_" + UUID.randomUUID().toString().replace('-', '_');

    @BeforeEach
    void make() {
        jdbc.sql("create database " + database).update();
    }

    @AfterEach
    void drop() {
        jdbc.sql("drop database " + database + " with (force)").update();
    }

    @RepeatedTest(5)
    void makeOneAdministratorAndTellTheirPasswordOnce(CapturedOutput output) throws Exception {
        int before = output.getOut().length();
        CyclicBarrier together = new CyclicBarrier(2);
        List<Account> accounts;
        try (ExecutorService both = Executors.newFixedThreadPool(2);
                Node one = new Node(together);
                Node other = new Node(together)) {
            Callable<List<Account>> first = one::start;
            List<Future<List<Account>>> started = both.invokeAll(List.of(first, other::start));
            for (Future<List<Account>> node : started) {
                node.get(); // rethrows the failure of a node
            }
            accounts = started.getLast().get();
        }

        assertThat(accounts).singleElement().satisfies(account -> {
            assertThat(account.role()).isEqualTo(Role.ADMIN);
            Matcher told = TOLD.matcher(output.getOut().substring(before));
            assertThat(told.find()).as("the password is told").isTrue();
            assertThat(told.group(1)).isEqualTo(account.name());
            assertThat(encoder.matches(told.group(2), account.password())).isTrue();
            assertThat(told.find()).as("once").isFalse();
        });
    }

    /** As much of the application as writes before it serves, and waits for the other one before each step. */
    private final class Node implements AutoCloseable {

        private final AnnotationConfigServletWebApplicationContext context =
                new AnnotationConfigServletWebApplicationContext();

        Node(CyclicBarrier together) {
            String url = server.getJdbcUrl().replaceFirst("/[^/?]+(\\?|$)", "/" + database + "$1");
            context.getEnvironment()
                    .getPropertySources()
                    .addFirst(new MapPropertySource(
                            "node",
                            Map.of(
                                    "spring.datasource.url",
                                    url,
                                    "spring.datasource.username",
                                    String.valueOf(server.getUsername()),
                                    "spring.datasource.password",
                                    String.valueOf(server.getPassword()),
                                    "spring.datasource.hikari.maximum-pool-size",
                                    "2",
                                    "spring.jpa.hibernate.ddl-auto",
                                    "none")));
            context.setServletContext(new MockServletContext());
            context.registerBean(CyclicBarrier.class, () -> together);
            context.registerBean(UserSessions.class, () -> mock(UserSessions.class));
            context.registerBean(TokenIssuer.class, () -> mock(TokenIssuer.class));
            context.registerBean(Clock.class, () -> Clock.systemUTC());
            context.registerBean(PasswordEncoder.class, () -> encoder);
            context.registerBean(AdminSettings.class, () -> new AdminSettings("", ""));
            context.register(FirstStart.class);
        }

        List<Account> start() {
            context.refresh();
            return context.getBean(Accounts.class).findByOrderByFolded();
        }

        @Override
        public void close() {
            context.close();
        }
    }

    @ImportAutoConfiguration({
        DataSourceAutoConfiguration.class,
        DataSourceTransactionManagerAutoConfiguration.class,
        FlywayAutoConfiguration.class,
        HibernateJpaAutoConfiguration.class,
        DataJpaRepositoriesAutoConfiguration.class,
        TransactionAutoConfiguration.class
    })
    @EntityScan(basePackageClasses = Account.class)
    @EnableJpaRepositories(basePackageClasses = Account.class)
    @Import({Passwords.class, Together.class, FirstAdministrator.class})
    static class FirstStart {

        @Bean
        FlywayMigrationStrategy migration(CyclicBarrier together) {
            return (Flyway flyway) -> {
                Together.meet(together);
                flyway.migrate();
            };
        }
    }

    /** Comes before the administrator, in the order in which they are named. */
    record Together(CyclicBarrier barrier) implements SmartInitializingSingleton {

        @Override
        public void afterSingletonsInstantiated() {
            meet(barrier);
        }

        static void meet(CyclicBarrier barrier) {
            try {
                barrier.await(60, SECONDS);
            } catch (InterruptedException | BrokenBarrierException | TimeoutException e) {
                throw new IllegalStateException("The other node has not come", e);
            }
        }
    }
}
