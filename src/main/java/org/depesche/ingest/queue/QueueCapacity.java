package org.depesche.ingest.queue;

import org.depesche.ingest.QueueFullException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The limits of the queue, and the share of one upload: see {@link Fairness}. */
@Component
public class QueueCapacity {

    private final JdbcClient jdbc;
    private final long mostFiles;
    private final long mostBytes;

    @Autowired
    QueueCapacity(JdbcClient jdbc, QueueSettings settings) {
        this(jdbc, settings.mostFiles(), settings.mostMegabytes());
    }

    public QueueCapacity(JdbcClient jdbc, long mostFiles, long mostMegabytes) {
        this.jdbc = jdbc;
        this.mostFiles = mostFiles;
        this.mostBytes = mostMegabytes << 20;
    }

    /** @param runs the sender's unfinished runs */
    private record Waiting(long files, long bytes, int runs) {}

    /**
     * The room for an upload.
     *
     * @param files the number of its files; a container counts once
     * @throws QueueFullException if there is not enough room
     */
    public Room room(String sender, int files) {
        Waiting waiting = waiting(sender);
        Room room = room(waiting, files);
        if (files > room.files || room.bytes <= 0) {
            throw new QueueFullException();
        }
        return room;
    }

    /** The number of files that a sender may send now, if large uploads are in no hurry. */
    public int files(String sender) {
        Room room = room(waiting(sender), Integer.MAX_VALUE);
        return room.bytes <= 0 ? 0 : Math.clamp(room.files, 0, Integer.MAX_VALUE);
    }

    private Room room(Waiting waiting, int files) {
        return new Room(
                Fairness.share(mostFiles, files, waiting.runs) - waiting.files,
                Fairness.share(mostBytes, files, waiting.runs) - waiting.bytes,
                waiting.runs);
    }

    private Waiting waiting(String sender) {
        return jdbc.sql("""
                select count(*) as files, coalesce(sum(f.size), 0) as bytes,
                    count(distinct f.run_id) filter (where r.created_by = :sender) as runs
                from ingest_file f join ingest_run r on r.id = f.run_id where f.state = 'PENDING'
                """).param("sender", sender).query(Waiting.class).single();
    }

    /** Room in the queue, which the files of one upload take up. */
    public static final class Room {

        private final int runs;
        private long files;
        private long bytes;

        private Room(long files, long bytes, int runs) {
            this.files = files;
            this.bytes = bytes;
            this.runs = runs;
        }

        /** The number of unfinished uploads of the same sender. */
        public int runs() {
            return runs;
        }

        /** @throws QueueFullException if there is no room for one more file */
        public void reserve(long size) {
            files--;
            bytes -= size;
            if (files < 0 || bytes < 0) {
                throw new QueueFullException();
            }
        }
    }
}
