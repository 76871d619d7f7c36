package org.depesche.picture;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.codec.digest.DigestUtils;
import org.depesche.picture.ArticlePicture.Withheld;
import org.depesche.picture.making.MadePicture;
import org.depesche.picture.making.PictureMaker;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Keeps the pictures of articles, each content once, and an editor's decisions on them. */
@Component
public class Pictures {

    private static final String OF_ARTICLE = """
            select a.*, p.media_type, p.width, p.height,
                array(select s.width from picture_size s where s.sha256 = p.sha256 order by s.width) as widths
            from article_picture a join picture p on p.sha256 = a.sha256
            where a.article_id = :article and a.block is not null
            """;

    private final JdbcClient jdbc;
    private final PictureMaker maker;

    Pictures(JdbcClient jdbc, PictureMaker maker) {
        this.jdbc = jdbc;
        this.maker = maker;
    }

    /** One size of a picture. */
    public record Size(String mediaType, byte[] bytes) {}

    /**
     * Makes the sizes of a picture and keeps them, unless they are kept already. Takes long, so no transaction should be
     * open.
     *
     * @return the SHA-256 of the file; empty if it is no picture that can be shown
     */
    public Optional<String> keep(byte[] file) {
        String sha256 = DigestUtils.sha256Hex(file);
        if (comesAgain(sha256)) {
            return Optional.of(sha256);
        }
        return maker.make(file).map(made -> {
            insert(sha256, made);
            return sha256;
        });
    }

    /** Whether a picture is kept already. Then it is kept on, though no article may have it now. */
    private boolean comesAgain(String sha256) {
        return jdbc.sql("update picture set stored_at = now() where sha256 = :sha256")
                        .param("sha256", sha256)
                        .update()
                > 0;
    }

    /** In one statement, because another node may keep the same picture now. */
    private void insert(String sha256, MadePicture made) {
        jdbc.sql("""
                with kept as (
                    insert into picture (sha256, media_type, width, height) values (:sha256, :type, :width, :height)
                    on conflict do nothing returning sha256)
                insert into picture_size (sha256, width, bytes)
                select kept.sha256, size.width, size.bytes
                from kept, unnest(:widths::integer[], :sizes::bytea[]) as size(width, bytes)
                """)
                .param("sha256", sha256)
                .param("type", made.mediaType())
                .param("width", made.largest().width())
                .param("height", made.largest().height())
                .param(
                        "widths",
                        made.sizes().stream().map(MadePicture.Size::width).toArray(Integer[]::new))
                .param(
                        "sizes",
                        made.sizes().stream().map(MadePicture.Size::bytes).toArray(byte[][]::new))
                .update();
    }

    /** @param block see {@link PlacedPicture} */
    public record Placed(int block, String beside, String sha256, String alternative) {

        /** Its columns, but for that of its article or version. */
        MapSqlParameterSource columns(int position) {
            return new MapSqlParameterSource()
                    .addValue("sha256", sha256)
                    .addValue("position", position)
                    .addValue("block", block)
                    .addValue("beside", beside)
                    .addValue("alternative", alternative);
        }
    }

    /**
     * Gives an article the pictures of its present version, in the caller's transaction. Editors' decisions stay; pictures
     * of earlier versions are shown no longer, but a withheld one stays withheld if it comes again.
     */
    @Transactional
    public void attach(long article, List<Placed> pictures) {
        jdbc.sql("update article_picture set block = null where article_id = :article")
                .param("article", article)
                .update();
        int position = 0;
        for (Placed picture : pictures) {
            jdbc.sql("""
                    insert into article_picture (article_id, sha256, position, block, beside, alternative)
                    values (:article, :sha256, :position, :block, :beside, :alternative)
                    on conflict (article_id, sha256) do update set
                        position = excluded.position, block = excluded.block, beside = excluded.beside,
                        alternative = case when article_picture.described then article_picture.alternative
                            else excluded.alternative end
                    """)
                    .paramSource(picture.columns(position++).addValue("article", article))
                    .update();
        }
    }

    /** The pictures of an article in their order, also withheld ones. */
    public List<ArticlePicture> of(long article) {
        return jdbc.sql(OF_ARTICLE + "order by a.position")
                .param("article", article)
                .query(Pictures::picture)
                .list();
    }

    /** A picture of an article; empty if the article does not have it. */
    public Optional<ArticlePicture> find(long article, String sha256) {
        return jdbc.sql(OF_ARTICLE + "and a.sha256 = :sha256")
                .param("article", article)
                .param("sha256", sha256)
                .query(Pictures::picture)
                .optional();
    }

    private static ArticlePicture picture(ResultSet row, int number) throws SQLException {
        String by = row.getString("withheld_by");
        return new ArticlePicture(
                row.getLong("article_id"),
                row.getString("sha256"),
                row.getInt("block"),
                row.getString("beside"),
                row.getString("alternative"),
                row.getString("media_type"),
                Arrays.asList((Integer[]) row.getArray("widths").getArray()),
                row.getInt("width"),
                row.getInt("height"),
                by == null
                        ? null
                        : new Withheld(
                                by,
                                row.getObject("withheld_at", OffsetDateTime.class),
                                row.getString("withheld_because")));
    }

    /** One size of a picture; empty if there is none of this width. */
    public Optional<Size> size(String sha256, int width) {
        return jdbc.sql("""
                select p.media_type, s.bytes from picture_size s join picture p on p.sha256 = s.sha256
                where s.sha256 = :sha256 and s.width = :width
                """)
                .param("sha256", sha256)
                .param("width", width)
                .query(Size.class)
                .optional();
    }

    /** Withholds one picture from readers, who still see its caption. */
    public boolean withhold(long article, String sha256, String who, @Nullable String because) {
        return jdbc.sql("""
                update article_picture set withheld_by = :who, withheld_at = now(), withheld_because = :because
                where article_id = :article and sha256 = :sha256 and withheld_by is null
                """)
                        .param("who", who)
                        .param("because", because)
                        .param("article", article)
                        .param("sha256", sha256)
                        .update()
                > 0;
    }

    /** Shows a withheld picture again. */
    public boolean release(long article, String sha256) {
        return jdbc.sql("""
                update article_picture set withheld_by = null, withheld_at = null, withheld_because = null
                where article_id = :article and sha256 = :sha256 and withheld_by is not null
                """).param("article", article).param("sha256", sha256).update() > 0;
    }

    /** Sets the alternative text, which later versions of the article leave. */
    public boolean describe(long article, String sha256, String alternative) {
        return jdbc.sql("""
                update article_picture set alternative = :alternative, described = true
                where article_id = :article and sha256 = :sha256
                """)
                        .param("alternative", alternative)
                        .param("article", article)
                        .param("sha256", sha256)
                        .update()
                > 0;
    }
}
