package org.depesche.ingest.queue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.depesche.ingest.UploadedFile;
import org.depesche.picture.PictureAddress;
import org.depesche.picture.PictureFile;
import org.springframework.jdbc.core.SqlTypeValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The pictures that came in a container beside the files of a run. They are kept until the run is through. */
@Component
public class PictureFiles {

    private final JdbcClient jdbc;

    PictureFiles(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Keeps a picture for the articles of a run, unless it is larger than pictures that are read. */
    public void enter(long run, UploadedFile picture) {
        if (picture.size() > PictureFile.MOST_BYTES) {
            return;
        }
        try (InputStream in = picture.content().getInputStream()) {
            int size = Math.toIntExact(picture.size());
            SqlTypeValue streamed = (statement, place, type, typeName) -> statement.setBinaryStream(place, in, size);
            jdbc.sql("""
                    insert into ingest_picture (run_id, name, file_name, bytes) values (:run, :name, :fileName, :bytes)
                    on conflict do nothing
                    """)
                    .param("run", run)
                    .param("name", picture.name())
                    .param("fileName", PictureAddress.fileName(picture.name()))
                    .param("bytes", streamed)
                    .update();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Finds pictures by their addresses in a file of the run: relative to its folder, else, because packages are often
     * moved, by the name of their file if only one has it. Nothing is loaded from elsewhere.
     */
    public Function<String, Optional<PictureFile>> beside(IngestFiles.Pending file) {
        Boolean any = jdbc.sql("select exists (select from ingest_picture where run_id = :run)")
                .param("run", file.run())
                .query(Boolean.class)
                .single();
        return address -> any ? find(file, address) : Optional.empty();
    }

    private Optional<PictureFile> find(IngestFiles.Pending file, String address) {
        PictureAddress sought =
                PictureAddress.of(address, file.name().substring(0, file.name().lastIndexOf('/') + 1));
        if (sought.fileName().isEmpty()) {
            return Optional.empty();
        }
        List<PictureFile> found = jdbc.sql("""
                select name, octet_length(bytes) as size from ingest_picture where run_id = :run and (name = :path or file_name = :fileName)
                order by name <> :path limit 2
                """)
                .param("run", file.run())
                .param("path", sought.path())
                .param("fileName", sought.fileName())
                .query((row, number) -> picture(file.run(), row.getString("name"), row.getLong("size")))
                .list();
        boolean one =
                found.size() == 1 || !found.isEmpty() && found.getFirst().name().equals(sought.path());
        return one ? Optional.of(found.getFirst()) : Optional.empty();
    }

    private PictureFile picture(long run, String name, long size) {
        return new PictureFile(
                name,
                size,
                () -> jdbc.sql("select bytes from ingest_picture where run_id = :run and name = :name")
                        .param("run", run)
                        .param("name", name)
                        .query(byte[].class)
                        .single());
    }

    /** Deletes the pictures of a file's run, if no file of it waits any longer, for its turn or for an editor. */
    public void drop(long file) {
        jdbc.sql("""
                delete from ingest_picture p using ingest_file f
                where f.id = :file and p.run_id = f.run_id
                    and not exists (select from ingest_file other where other.run_id = f.run_id and other.state = 'PENDING')
                    and not exists (select from ingest_file other join ingest_item i on i.file_id = other.id
                        where other.run_id = f.run_id and i.outcome = 'WAITING')
                """).param("file", file).update();
    }
}
