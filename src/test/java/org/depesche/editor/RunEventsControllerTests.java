package org.depesche.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.depesche.Eventually.await;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.security.Principal;
import java.util.Optional;
import org.depesche.ingest.IngestRuns;
import org.depesche.ingest.IngestRuns.Progress;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;

/** A run that nobody ends, and editors with many windows. */
class RunEventsControllerTests {

    private static final long RUN = 7;
    private static final Principal TILDA = () -> "tilda";
    private static final Principal KNUT = () -> "knut";

    private final IngestRuns runs = mock(IngestRuns.class);
    private final RunEventsController controller = new RunEventsController(runs, new EventStreamLimit());

    private HttpStatusCode listen(Principal who) {
        return controller.events(RUN, who).getStatusCode();
    }

    private void done(int files) {
        when(runs.progress(RUN)).thenReturn(Optional.of(new Progress(3, files, 0, files, false)));
    }

    @Test
    void onePersonIsToldInSoManyWindowsAndGetsTheSeatsBackAtTheEnd() {
        done(1);
        for (int i = 0; i < EventStreamLimit.OF_ONE; i++) {
            assertThat(listen(TILDA)).isEqualTo(HttpStatus.OK);
        }
        assertThat(listen(TILDA)).as("one window too many").isEqualTo(HttpStatus.NO_CONTENT);
        assertThat(listen(KNUT)).as("another has their own").isEqualTo(HttpStatus.OK);

        done(3);
        await().until(() -> listen(TILDA).equals(HttpStatus.OK));
    }

    @Test
    void whoeverHasClosedTheWindowLeavesThoughThereIsNothingNew() {
        done(1);
        for (int i = 0; i < EventStreamLimit.OF_ONE; i++) {
            controller.events(RUN, TILDA).getBody().complete();
        }

        await().until(() -> listen(TILDA).equals(HttpStatus.OK));
    }
}
