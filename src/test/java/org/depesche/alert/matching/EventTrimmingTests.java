package org.depesche.alert.matching;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.depesche.DepescheTest;
import org.depesche.account.Account;
import org.depesche.account.Accounts;
import org.depesche.alert.AlertSettings;
import org.depesche.alert.Rhythm;
import org.depesche.alert.SavedSearch;
import org.depesche.alert.SavedSearches;
import org.depesche.alert.SearchNews;
import org.depesche.alert.TestSearches;
import org.depesche.alert.delivery.Channels;
import org.depesche.web.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Events that are kept for a year. */
@DepescheTest
@Transactional
class EventTrimmingTests {

    @Autowired
    JdbcClient jdbc;

    @Autowired
    SearchNews news;

    @Autowired
    Channels channels;

    private TestSearches searches;
    private SavedSearch search;

    @BeforeEach
    void aSearch(@Autowired Accounts accounts, @Autowired SavedSearches savedSearches) {
        Account owner =
                accounts.save(new Account("tilda-" + UUID.randomUUID(), "x", Role.READER, OffsetDateTime.now()));
        searches = new TestSearches(savedSearches, jdbc);
        search = searches.save(owner, "Hafen", "q=Hafen");
    }

    private void trim(Duration later) {
        Clock clock = Clock.offset(Clock.systemUTC(), later);
        AlertSettings settings =
                new AlertSettings(100, 7, DayOfWeek.MONDAY, Duration.ofDays(365), List.of(), List.of());
        assertThat(new EventTrimming(jdbc, settings, clock).next()).isFalse();
    }

    private int events() {
        return jdbc.sql("select count(*) from saved_search_event where saved_search_id = :search")
                .param("search", search.id())
                .query(Integer.class)
                .single();
    }

    @Test
    void oldEventsGo() {
        searches.happens(search, 7, "NEW", 1);

        trim(Duration.ofDays(364));
        assertThat(events()).isOne();
        trim(Duration.ofDays(366));
        assertThat(events()).isZero();
        assertThat(news.last(search.id())).isZero();
    }

    @Test
    void whatAMailHasYetToTellStays() {
        channels.order(search, Rhythm.WEEKLY);
        searches.happens(search, 7, "NEW", 1);

        trim(Duration.ofDays(366));

        assertThat(events()).isOne();
    }

    @Test
    void theFirstEventsOfAnArticleStayWithTheLast() {
        searches.happens(search, 7, "NEW", 1);
        searches.happens(search, 7, "CORRECTED", 2);
        jdbc.sql(
                        "update saved_search_event set happened_at = now() - interval '400 days' where number = 1 and article_id = 7")
                .update();

        trim(Duration.ZERO);

        assertThat(events()).isEqualTo(2);
    }
}
