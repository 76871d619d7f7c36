package org.depesche.ops;

import static org.assertj.core.api.Assertions.assertThat;
import static org.depesche.Eventually.await;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.mock;

import org.depesche.DepescheTest;
import org.depesche.UniqueWord;
import org.depesche.article.similar.SimilarGroups;
import org.depesche.search.ArticleSearch;
import org.depesche.search.IndexState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * How many articles are compared at each look: none while the index is built, a hundred while an import goes on, else
 * all that are due.
 */
@DepescheTest(properties = "depesche.jobs=off")
class SimilarArticleGroupingTests {

    private static final int BLOCK = 50;

    /** See the table's own class: a node that compares articles holds this lock. */
    private static final int LOCK = 7_302;

    @Autowired
    private SimilarGroups groups;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transaction;

    private final String paper = "Blatt " + UniqueWord.next();

    private final ArticleSearch search = mock(ArticleSearch.class);

    private SimilarArticleGrouping watch;

    /** A watch that has looked at all there is: an article that is stored from now on is new. */
    @BeforeEach
    void calm() {
        nextBlocks(1);
        indexIsBuilt(false);
        watch = new SimilarArticleGrouping(groups, search);
        store(1);
        watch.look();
        watch.look();
        assertThat(groups.due()).isZero();
    }

    @AfterEach
    void clear() {
        jdbc.sql("delete from article where source = :paper")
                .param("paper", paper)
                .update();
    }

    @Test
    void whileManyAreNewOnlyAHundredALookAreCompared() {
        store(350);
        watch.look();
        assertThat(due()).isEqualTo(250);

        store(300);
        watch.look();
        assertThat(due()).isEqualTo(450);
    }

    @Test
    void whenNoMoreComeAllTheRestAreCompared() {
        store(350);
        watch.look();
        watch.look();
        assertThat(due()).isZero();
    }

    @Test
    void whileTheIndexIsBuiltNoneAreComparedAndAfterwardsAll() {
        indexIsBuilt(true);
        store(120);
        watch.look();
        assertThat(due()).isEqualTo(120);

        indexIsBuilt(false);
        watch.look();
        assertThat(due()).isZero();
    }

    @Test
    void aFewNewOnesAreComparedAtOnceEvenIfTheyAreMoreThanAHundred() {
        store(120);
        watch.look();
        assertThat(due()).isZero();
    }

    @Test
    void aFewThatComeAfterARushDoNotKeepTheRestWaiting() {
        store(350);
        watch.look();
        store(20);
        watch.look();
        assertThat(due()).isZero();
    }

    @Test
    void aStopIsHeededBetweenTwoHundreds() throws InterruptedException {
        store(350);
        watch.look();
        Thread looking = new Thread(watch::look);
        transaction.executeWithoutResult(holding -> {
            jdbc.sql("select pg_advisory_xact_lock(:lock)")
                    .param("lock", LOCK)
                    .query()
                    .singleRow();
            int holder =
                    jdbc.sql("select pg_backend_pid()").query(Integer.class).single();
            looking.start();
            await().until(() -> isSomebodyWaitingFor(holder));
            watch.destroy();
        });
        looking.join();
        assertThat(due()).isEqualTo(150);

        watch.look();
        assertThat(due()).isEqualTo(150);
    }

    private void indexIsBuilt(boolean built) {
        given(search.state()).willReturn(new IndexState(0, built, 0, ""));
    }

    private boolean isSomebodyWaitingFor(int holder) {
        return jdbc.sql("""
                select exists (select from pg_stat_activity
                where datname = current_database() and :holder = any(pg_blocking_pids(pid)))
                """).param("holder", holder).query(Boolean.class).single();
    }

    /** With ids one after the other, as the archive gives them. */
    private void store(int articles) {
        long last = nextBlocks(Math.ceilDiv(articles, BLOCK));
        long first = last - (long) Math.ceilDiv(articles, BLOCK) * BLOCK + 1;
        jdbc.sql("""
                insert into article (id, fingerprint, pubstatus, headline, text, block_kinds, source, stored_at, changed_at)
                select id, gen_random_uuid()::text, 'USABLE', 'Meldung', E'Meldung\\n\\nText.', 'HP', :paper, now(), now()
                from generate_series(:first, :last) id
                """)
                .param("paper", paper)
                .param("first", first)
                .param("last", first + articles - 1)
                .update();
    }

    private long nextBlocks(int count) {
        return jdbc.sql("select max(nextval('article_seq')) from generate_series(1, :count)")
                .param("count", count)
                .query(Long.class)
                .single();
    }

    private long due() {
        return jdbc.sql("""
                select count(*) from similar_due join article on article.id = article_id where source = :paper
                """).param("paper", paper).query(Long.class).single();
    }
}
