package org.depesche.crawl;

import static org.assertj.core.api.Assertions.assertThat;
import static org.depesche.Eventually.await;

import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongConsumer;
import java.util.stream.Collectors;
import org.depesche.ServerTest;
import org.depesche.article.similar.SimilarGroups;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** The words that readers must never see, and every address that could show them. */
@Execution(ExecutionMode.CONCURRENT)
@ResourceLock("archive of hidden words")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ServerTest(properties = "depesche.test.archive=hidden")
class HiddenWordsTests {

    private static final Logger log = LoggerFactory.getLogger(HiddenWordsTests.class);

    @LocalServerPort
    private int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    private RequestMappingHandlerMapping mapping;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SimilarGroups groups;

    @Autowired
    private PasswordEncoder passwords;

    private final Secrets secrets = new Secrets();
    private Newsroom newsroom;
    private HiddenArchive archive;
    private HiddenWordsScene scene;

    @BeforeAll
    void anArchiveThatHidesAPart() {
        newsroom = new Newsroom(new Guest(port).signedIn("chefin", "Kutter-und-Kaimauer"));
        archive = new HiddenArchive(newsroom, secrets);
        archive.build();
        while (groups.look(100) == 100) {
            // until all copies are found
        }
    }

    @BeforeEach
    void aReader() {
        scene = new HiddenWordsScene(secrets, new Guest(port), mapping, jdbc);
    }

    @Test
    void noAddressTellsWhatIsHidden() {
        hide("by editor", id -> newsroom.withhold(id, "Wird geprüft", internal("by editor")));
        hide("withdrawn", id -> newsroom.cancel(id, "Stimmt nicht", internal("withdrawn")));
        hide("legal", id -> newsroom.cancelLegally(id, "Beschluss", internal("legal")));

        Set<String> missed = scene.crawlAll();
        scene.comparesWithNothing(secrets.hidden().keySet().stream().limit(10).toList());
        log.info("{} hidden words, {} addresses, leaks: {}", secrets.hidden().size(), scene.urls(), scene.leaks());

        assertThat(missed).as("routes that nothing led to").isEmpty();
        assertThat(scene.leaks()).isEmpty();
        // words that may be seen are seen, or nothing was looked at
        Set<String> fields = scene.seen().stream()
                .map(word -> secrets.shown().getOrDefault(word, ""))
                .filter(place -> place.startsWith("array public:"))
                .map(place -> place.replaceFirst("^.*:", ""))
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(fields)
                .contains("headline", "kicker", "byline", "source", "section", "person", "place", "organisation")
                .contains("measure", "value", "text", "person in text", "subhead", "quote");
    }

    @Test
    void noneDoesAfterAChangeOfState() {
        String place = "changing";
        long id = scene.article(archive.headline(place));
        Newsroom desk = new Newsroom(new Guests(port, jdbc, passwords).as("LEGAL"));
        Map<String, Runnable> changes = new LinkedHashMap<>();
        changes.put("withheld", () -> newsroom.withhold(id, "Wird geprüft", internal(place)));
        changes.put("released", () -> newsroom.release(id));
        changes.put("withdrawn", () -> newsroom.cancel(id, "Stimmt nicht", internal(place)));
        changes.put("released once more", () -> newsroom.release(id));
        changes.put("withdrawn by law", () -> newsroom.cancelLegally(id, "Beschluss", internal(place)));
        changes.put("released by the legal desk", () -> desk.releaseLegally(id));
        changes.forEach((what, change) -> {
            scene.look(id, place, () -> {
                change.run();
                if (what.startsWith("released")) {
                    secrets.show(place);
                } else {
                    secrets.hide(place);
                }
            });
            assertThat(scene.leaks()).as(what).isEmpty();
        });
        log.info("{} addresses after changes of state", scene.urls());
    }

    @Test
    void aVersionThatIsReplacedIsNotFoundAnyMore() {
        archive.upload("replaced", archive.json("replaced", false, archive.version("urn:replaced", "1")), "now");
        long id = scene.article(archive.headline("replaced"));
        scene.look(id, "replaced", () -> {
            archive.upload("replacing", archive.json("replacing", false, archive.version("urn:replaced", "2")), "now");
            secrets.hide("replaced");
        });

        assertThat(scene.leaks()).isEmpty();
        assertThat(scene.seen()).contains(archive.headline("replacing"));
    }

    @Test
    void whatASilentCorrectionReplacedIsNotOnThePageOfCorrectionsEither() {
        archive.upload("silent", archive.json("silent", false, archive.version("urn:silent", "1")), "now");
        long id = scene.article(archive.headline("silent"));
        scene.look(id, "silent", () -> {
            archive.upload("silencing", archive.json("silencing", false, archive.version("urn:silent", "2")), "now");
            newsroom.silence(id, 1);
            secrets.hide("silent");
        });

        assertThat(scene.leaks()).isEmpty();
        assertThat(scene.seen()).contains(archive.headline("silencing"));
    }

    @Test
    void anEmbargoEndsWhenItHasEnded() {
        String end = OffsetDateTime.now().plusHours(1).withNano(0).toString();
        archive.upload("soon", archive.json("soon", true, Map.of("embargoeduntil", end)), "now");
        long id = scene.article(archive.headline("soon"));
        scene.lookAt(id);
        assertThat(scene.finds(archive.headline("soon"))).isFalse();
        assertThat(scene.leaks()).isEmpty();

        jdbc.sql("update article set embargo = now() where id = ?").param(id).update();
        await().until(() -> scene.finds(archive.headline("soon")));
        secrets.show("soon");
    }

    private void hide(String place, LongConsumer decision) {
        String headline = archive.headline(place);
        decision.accept(scene.article(headline));
        secrets.hide(place);
        // the values beside the hits are those of the index, which follows within a second
        await().until(() -> !scene.finds(headline));
    }

    private String internal(String place) {
        return "Anruf von " + secrets.word("reason of " + place + ":internal reason", true);
    }
}
