package org.depesche.picture;

import java.util.List;
import org.depesche.picture.Pictures.Placed;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the pictures of later versions that wait for an editor, until they are released or dropped. */
@Component
public class HeldPictures {

    private final JdbcClient jdbc;

    HeldPictures(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps the pictures of a version, in the caller's transaction. */
    @Transactional
    public void keep(long version, List<Placed> pictures) {
        jdbc.sql("delete from held_picture where version_id = :version")
                .param("version", version)
                .update();
        int position = 0;
        for (Placed picture : pictures) {
            jdbc.sql("""
                    insert into held_picture (version_id, sha256, position, block, beside, alternative)
                    values (:version, :sha256, :position, :block, :beside, :alternative) on conflict do nothing
                    """)
                    .paramSource(picture.columns(position++).addValue("version", version))
                    .update();
        }
    }

    /** The pictures of a version in their order. They go when the version does. */
    public List<Placed> of(long version) {
        return jdbc.sql("""
                select block, beside, sha256, alternative from held_picture where version_id = :version order by position
                """).param("version", version).query(Placed.class).list();
    }
}
