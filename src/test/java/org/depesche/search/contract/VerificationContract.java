package org.depesche.search.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.depesche.search.Verification;
import org.depesche.search.Verification.Findings;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A comparison with the database finds the changes that the index missed, and a repair puts it right. */
abstract class VerificationContract extends SearchContract {

    @Autowired
    private Verification verification;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void differencesAreFoundAndRepaired() throws Exception {
        long kept = store("Meldung");
        long changed = store("Andere Meldung");
        long deleted = store("Letzte Meldung");
        List<Long> all = List.of(kept, changed, deleted);
        await(3);
        until(() -> different(all).isEmpty());

        behindTheLogsBack("update article set headline = 'Ganz andere Meldung' where id = :id", changed);
        behindTheLogsBack("delete from article where id = :id", deleted);

        assertThat(different(all)).containsExactlyInAnyOrder(changed, deleted);
        AtomicLong compared = new AtomicLong();
        Findings findings = verification.compare(compared::set);
        assertThat(findings.different())
                .contains(changed, deleted)
                .doesNotContain(kept)
                .isSorted();
        assertThat(findings.articles()).isPositive();
        // the deleted one is in the index alone
        assertThat(compared.get()).isGreaterThan(findings.articles());
        assertThat(findings.waiting()).isNotNegative();

        verification.repair(findings.different());

        await(2);
        until(() -> headlines("Ganz").contains("Ganz andere Meldung"));
        until(() -> different(all).isEmpty());
    }

    /** The first commit may come a moment after the first search. Until then all articles count as different. */
    private Set<Long> different(List<Long> articles) {
        try {
            return verification.stillDifferent(articles);
        } catch (IOException e) {
            return Set.copyOf(articles);
        }
    }

    /** Changes an article without triggers, as a fault of the machine would. */
    private void behindTheLogsBack(String change, long article) {
        new TransactionTemplate(transactions).executeWithoutResult(now -> {
            jdbc.sql("set local session_replication_role = replica").update();
            jdbc.sql(change).param("id", article).update();
        });
    }

    /** Stores an article without rows in other tables, so that its deletion leaves nothing behind. */
    private long store(String headline) {
        return jdbc.sql("""
                insert into article (id, fingerprint, pubstatus, headline, text, block_kinds, source, stored_at, changed_at)
                values (nextval('article_seq'), gen_random_uuid()::text, 'USABLE', :headline,
                    :headline || E'\\n\\nAhoi.', 'HP', :source, now(), now())
                returning id
                """)
                .param("headline", headline)
                .param("source", source)
                .query(Long.class)
                .single();
    }
}
