package org.depesche.ingest;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How much may wait in the queue. The last tenth is kept for small uploads of senders who have few waiting: an editor's
 * single file finds room where a batch of thousands does not.
 */
@Component
class QueueBound {

    private static final int FEW = 10;
    private static final int TENTH = 10;

    private final JdbcClient jdbc;
    private final long mostFiles;
    private final long mostBytes;

    QueueBound(
            JdbcClient jdbc,
            @Value("${depesche.queue.most-files}") long mostFiles,
            @Value("${depesche.queue.most-megabytes}") long mostMegabytes) {
        this.jdbc = jdbc;
        this.mostFiles = mostFiles;
        this.mostBytes = mostMegabytes << 20;
    }

    /** @param runs of the sender that are not through */
    private record Waiting(long files, long bytes, int runs) {}

    /**
     * The room that there is for an upload.
     *
     * @param files how many it has; containers count once
     * @throws QueueFullException if they do not find room
     */
    Room room(String sender, int files) {
        Waiting waiting = waiting(sender);
        Room room = room(waiting, files <= FEW && waiting.runs <= FEW);
        if (files > room.files || room.bytes <= 0) {
            throw new QueueFullException();
        }
        return room;
    }

    /** How many files a sender who can wait may hand in now. */
    int files(String sender) {
        Room room = room(waiting(sender), false);
        return room.bytes <= 0 ? 0 : (int) Math.clamp(room.files, 0, Integer.MAX_VALUE);
    }

    private Room room(Waiting waiting, boolean all) {
        long files = all ? mostFiles : mostFiles - mostFiles / TENTH;
        long bytes = all ? mostBytes : mostBytes - mostBytes / TENTH;
        return new Room(files - waiting.files, bytes - waiting.bytes, waiting.runs);
    }

    private Waiting waiting(String sender) {
        return jdbc.sql("""
                select count(*) as files, coalesce(sum(f.size), 0) as bytes,
                    count(distinct f.run_id) filter (where r.created_by = :sender) as runs
                from ingest_file f join ingest_run r on r.id = f.run_id where f.state = 'PENDING'
                """).param("sender", sender).query(Waiting.class).single();
    }

    /** Room in the queue, while it is taken up. */
    static final class Room {

        private final int runs;
        private long files;
        private long bytes;

        private Room(long files, long bytes, int runs) {
            this.files = files;
            this.bytes = bytes;
            this.runs = runs;
        }

        /** How many uploads of the same sender wait already. */
        int runs() {
            return runs;
        }

        /** @throws QueueFullException if one more file does not find room */
        void take(long size) {
            files--;
            bytes -= size;
            if (files < 0 || bytes < 0) {
                throw new QueueFullException();
            }
        }
    }
}
