package org.depesche.ingest.queue;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.depesche.ingest.UploadedFile;
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
                    .param("fileName", fileName(picture.name()))
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
        String plain = plain(address);
        if (plain.isEmpty()) {
            return Optional.empty();
        }
        String folder = file.name().substring(0, file.name().lastIndexOf('/') + 1);
        String path = resolved(folder, plain);
        List<String> names = jdbc.sql("""
                select name from ingest_picture where run_id = :run and (name = :path or file_name = :fileName)
                order by name <> :path limit 2
                """)
                .param("run", file.run())
                .param("path", path)
                .param("fileName", fileName(plain))
                .query(String.class)
                .list();
        boolean one = names.size() == 1 || !names.isEmpty() && names.getFirst().equals(path);
        return one
                ? Optional.of(new PictureFile(names.getFirst(), () -> bytes(file.run(), names.getFirst())))
                : Optional.empty();
    }

    private byte[] bytes(long run, String name) {
        return jdbc.sql("select bytes from ingest_picture where run_id = :run and name = :name")
                .param("run", run)
                .param("name", name)
                .query(byte[].class)
                .single();
    }

    /** The address without what follows the path, and without signs that stand for others. */
    private static String plain(String address) {
        String path = address.replaceFirst("[?#].*$", "").replace('\\', '/').strip();
        try {
            return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return path;
        }
    }

    private static String resolved(String folder, String path) {
        Deque<String> parts = new ArrayDeque<>();
        for (String part : (folder + path).split("/+")) {
            if (part.equals("..")) {
                parts.pollLast();
            } else if (!part.equals(".")) {
                parts.addLast(part);
            }
        }
        return String.join("/", parts);
    }

    private static String fileName(String path) {
        return path.substring(path.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
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
