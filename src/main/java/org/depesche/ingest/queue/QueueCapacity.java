package org.depesche.ingest.queue;

import org.depesche.ingest.QueueFullException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much may wait in the queue, and how much of that one upload may fill: see {@link Fairness}. */
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

    /** @param runs of the sender that are not finished */
    private record Waiting(long files, long bytes, int runs) {}

    /**
     * The room for an upload.
     *
     * @param files how many it has; a container counts once
     * @throws QueueFullException if they do not find room
     */
    public Room room(String sender, int files) {
        Waiting waiting = waiting(sender);
        Room room = room(waiting, files);
        if (files > room.files || room.bytes <= 0) {
            throw new QueueFullException();
        }
        return room;
    }

    /** How many files a sender who can wait may hand in now. */
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

        /** How many uploads of the same sender are not finished. */
        public int runs() {
            return runs;
        }

        /** @throws QueueFullException if one more file does not find room */
        public void take(long size) {
            files--;
            bytes -= size;
            if (files < 0 || bytes < 0) {
                throw new QueueFullException();
            }
        }
    }
}
