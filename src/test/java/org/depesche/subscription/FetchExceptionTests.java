package org.depesche.subscription;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FetchExceptionTests {

    @Test
    void namesWhatAHostNamesWithoutSignsThatTheDatabaseCannotKeep() {
        FetchException failure = new FetchException("large-file", "in/ha\0fen\u202E.txt");

        assertThat(failure.detail()).isEqualTo("in/hafen.txt");
        assertThat(failure).hasMessage("large-file in/hafen.txt");
    }
}
