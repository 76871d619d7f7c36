package org.depesche.article.revision;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Corrections that hide the earlier words of the article from readers, who must not read them any more. Earlier
 * revisions are not shown either, since they may say the same. Editors see all of them.
 */
@Component
public class SilentCorrections {

    private final JdbcClient jdbc;

    SilentCorrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Why readers must not read it any more. */
    public enum Reason {
        /** It defames somebody. */
        LIBEL,
        /** It tells private matters. */
        PRIVACY,
        /** A court, or a law, forbids it. */
        LAW;

        /** The last part of a message's key, and the value in forms. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The reason with this code; empty for any other text. */
        public static Optional<Reason> of(@Nullable String code) {
            return Stream.of(values()).filter(one -> one.code().equals(code)).findFirst();
        }
    }

    /**
     * A silent correction.
     *
     * @param revision that it replaced, and which readers do not see
     * @param by the editor who decided that
     */
    public record Silence(int revision, Reason reason, String by, OffsetDateTime at) {}

    /** The silent corrections of an article, the latest first. */
    public List<Silence> of(long article) {
        return jdbc.sql("""
                        select revision, silent_reason as reason, silent_by as by, silent_at as at from article_revision
                        where article_id = :article and silent_at is not null order by revision desc
                        """).param("article", article).query(Silence.class).list();
    }

    /**
     * Hides an earlier revision from readers.
     *
     * @return false if readers never saw such a revision
     */
    public boolean hide(long article, int revision, Reason reason, String who) {
        return jdbc.sql("""
                                update article_revision
                                set silent_reason = :reason, silent_by = :who, silent_at = now()
                                where article_id = :article and revision = :revision and revision > 0
                                """)
                        .param("article", article)
                        .param("revision", revision)
                        .param("reason", reason.name())
                        .param("who", who)
                        .update()
                == 1;
    }

    /** Shows an earlier revision to readers again. */
    public void show(long article, int revision) {
        jdbc.sql("""
                        update article_revision set silent_reason = null, silent_by = null, silent_at = null
                        where article_id = :article and revision = :revision
                        """).param("article", article).param("revision", revision).update();
    }
}
