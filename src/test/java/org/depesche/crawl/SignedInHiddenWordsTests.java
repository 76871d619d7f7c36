package org.depesche.crawl;

import static org.assertj.core.api.Assertions.assertThat;

import org.depesche.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Readers with an account see no hidden words, where originals are theirs too; and strangers see nothing at all. */
@Execution(ExecutionMode.CONCURRENT)
@ServerTest(
        properties = {
            "depesche.reading=signed-in",
            "depesche.originals=readers",
            "management.server.port=0",
            "depesche.test.archive=hidden_from_strangers"
        })
class SignedInHiddenWordsTests {

    private static final Logger log = LoggerFactory.getLogger(SignedInHiddenWordsTests.class);

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PasswordEncoder passwords;

    @Test
    void readersSeeWhatIsPublicAndStrangersNothing() {
        Secrets secrets = new Secrets();
        HiddenArchive archive =
                new HiddenArchive(new Newsroom(new Guest(port).signedIn("chefin", "Kutter-und-Kaimauer")), secrets);
        archive.build();
        Guest reader = new Guests(port, jdbc, passwords).as("READER");

        HiddenWordsScene reading = new HiddenWordsScene(secrets, reader, mapping, jdbc);
        assertThat(reading.crawlAll()).as("routes that nothing led to").isEmpty();
        log.info("{} hidden words, {} addresses, leaks: {}", secrets.hidden().size(), reading.urls(), reading.leaks());
        assertThat(reading.leaks()).isEmpty();
        assertThat(reading.seen()).contains(archive.headline("array public"));

        HiddenWordsScene outside = new HiddenWordsScene(secrets, new Guest(port), mapping, jdbc);
        outside.crawlAll();
        assertThat(outside.leaks()).isEmpty();
        assertThat(outside.seen()).doesNotContain(archive.headline("array public"));
    }
}
