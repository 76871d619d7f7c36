package org.depesche.ingest.queue;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FairnessTests {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # other uploads, position, bytes, turn
            0,     0,        900,    0
            0,     1,        900,    1
            0,  9999,        900, 9999
            3,     0,        900,    3
            3,     2,        900,    5
            0,     0,      65535,    0
            0,     0,      65536,    1
            0,     0,   52428800,  800
            2,     5,     131072,    9
            """)
    void theTurnOfAFile(int uploads, int position, long bytes, int turn) {
        assertThat(Fairness.turn(uploads, position, bytes)).isEqualTo(turn);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # articles taken, time of reading up to them, time of work since
            0,   0, 900, false
            20,  0,   0, true
            20, 50,  10, false
            20, 50,  50, true
            """)
    void whenAFileHasHadItsTurn(int taken, long reading, long working, boolean hasHad) {
        assertThat(Fairness.hasHadItsTurn(taken, reading, working)).isEqualTo(hasHad);
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "2, 1", "4, 3", "16, 15"})
    void oneProcessorIsLeftToReaders(int processors, int batches) {
        assertThat(Fairness.batches(processors)).isEqualTo(batches);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # small, large batches at work, small ones beside
            true,  1, 0, true
            true,  0, 0, false
            true,  1, 1, false
            false, 1, 0, false
            """)
    void oneSmallBatchGoesBesideLargeOnes(boolean small, int large, int beside, boolean goes) {
        assertThat(Fairness.goesBeside(small, large, beside)).isEqualTo(goes);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # what the queue holds, files of the upload, uploads of the sender, what the upload may fill
            1000,    1,  0, 1000
            1000,   10, 10, 1000
            1000,   11,  0,  900
            1000,    1, 11,  900
            1000, 5000,  0,  900
            0,       1,  0,    0
            """)
    void theLastTenthIsKeptForSmallUploads(long most, int files, int uploads, long share) {
        assertThat(Fairness.share(most, files, uploads)).isEqualTo(share);
    }
}
