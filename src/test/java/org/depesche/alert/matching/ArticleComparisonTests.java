package org.depesche.alert.matching;

import static org.assertj.core.api.Assertions.assertThat;
import static org.depesche.Eventually.await;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.depesche.DepescheTest;
import org.depesche.SampleArticle;
import org.depesche.UniqueWord;
import org.depesche.article.Archive;
import org.depesche.article.Reasons;
import org.depesche.article.state.ArticleStates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Saved searches and articles in the database, while the application follows the log as other nodes would. */
@DepescheTest
class ArticleComparisonTests {

    private static final Reasons WRONG = new Reasons("Sie stimmte nicht.", null);

    @Autowired
    private ArticleComparison node;

    @Autowired
    private Archive archive;

    @Autowired
    private ArticleStates states;

    @Autowired
    private JdbcClient jdbc;

    private final String word = UniqueWord.next();
    private long search;

    @BeforeEach
    void save() {
        search = saved(word, OffsetDateTime.now());
    }

    private long saved(String q, OffsetDateTime when) {
        String reader = UUID.randomUUID().toString();
        int account = jdbc.sql("""
                        insert into account (name, folded, password, role, created_at)
                        values (:name, :name, 'none', 'READER', now()) returning id
                        """).param("name", reader).query(Integer.class).single();
        return jdbc.sql("""
                        insert into saved_search (account_id, name, address, language, created_at, changed_at, looked_at)
                        values (:account, 'Gesucht', :address, 'de', :when, :when, :when) returning id
                        """)
                .param("account", account)
                .param("address", "q=" + q)
                .param("when", when)
                .query(Long.class)
                .single();
    }

    private SampleArticle article(String version) {
        return SampleArticle.of("Leuchtturm " + version)
                .version(word, version)
                .paragraph("Der Leuchtturm von " + word + " steht, Fassung " + version + ".");
    }

    /** The events of the hits of the search, in order: {@code NEW 1}. */
    private List<String> events() {
        return jdbc.sql(
                        "select kind || ' ' || revision from saved_search_event where saved_search_id = :id order by id")
                .param("id", search)
                .query(String.class)
                .list();
    }

    /** The log is followed in its order, so earlier changes are over when an article of this moment is told of. */
    private void letEarlierChangesPass() {
        String last = UniqueWord.next();
        long other = saved(last, OffsetDateTime.now());
        SampleArticle.of("Zum Schluss").paragraph(last).in(archive);
        await().until(() -> jdbc.sql("select exists (select from saved_search_event where saved_search_id = :id)")
                .param("id", other)
                .query(Boolean.class)
                .single());
    }

    @Test
    void tellsOfAHitItsCorrectionItsWithdrawalAndItsReturn() {
        long article = article("1").in(archive);
        await().until(() -> events().equals(List.of("NEW 1")));
        article("2").in(archive);
        await().until(() -> events().equals(List.of("NEW 1", "CORRECTED 2")));
        states.cancel(article, WRONG, "redaktion", false);
        await().until(() -> events().equals(List.of("NEW 1", "CORRECTED 2", "WITHDRAWN 2")));
        states.release(article, "Sie stimmt doch.", "redaktion");
        await().until(() -> events().equals(List.of("NEW 1", "CORRECTED 2", "WITHDRAWN 2", "NEW 2")));
    }

    @Test
    void writesNothingTwiceWhenANodeDiesAndOthersGoOn(@Autowired PlatformTransactionManager transactions) {
        article("1").in(archive);
        for (int i = 0; i < 3; i++) {
            new TransactionTemplate(transactions).executeWithoutResult(killed -> {
                node.next();
                killed.setRollbackOnly();
            });
            node.next();
        }
        letEarlierChangesPass();

        assertThat(events()).containsExactly("NEW 1");
    }

    @Test
    void tellsNothingOfArticlesThatReadersKnewBeforeOrMayNotSee() {
        SampleArticle.of("Gesperrt")
                .embargo(OffsetDateTime.now().plusHours(1))
                .paragraph(word)
                .in(archive);
        letEarlierChangesPass();
        search = saved(word, OffsetDateTime.now().plusHours(1));
        article("1").in(archive);
        letEarlierChangesPass();

        assertThat(events()).isEmpty();
    }
}
