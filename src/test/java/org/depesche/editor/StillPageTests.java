package org.depesche.editor;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages that an editor looks at keep their text and look, and nothing that acts or loads. */
class StillPageTests {

    @Test
    void textAndLookStay() {
        assertThat(StillPage.of("<style>p { color: red }</style><h1 class=t>Fähre</h1><p>Sie <b>fährt</b>."))
                .contains("p { color: red }", "<h1 class=\"t\">Fähre</h1>", "<b>fährt</b>");
    }

    @Test
    void aPictureInThePageStays() {
        assertThat(StillPage.of("<img src='data:image/png;base64,AA' alt=x>")).contains("data:image/png;base64,AA");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script src='https://tracker.example/a.js'></script>",
                "<link rel=preconnect href='https://tracker.example'>",
                "<meta http-equiv=refresh content='0;url=https://tracker.example'>",
                "<base href='https://tracker.example/'>",
                "<img src='https://tracker.example/a.gif' srcset='https://tracker.example/b.gif 2x'>",
                "<a href='https://tracker.example/'>weiter</a>",
                "<iframe src='https://tracker.example/'></iframe>",
                "<video poster='https://tracker.example/a.jpg'><source src='https://tracker.example/a.mp4'></video>",
                "<form action='https://tracker.example/'><button formaction='https://tracker.example/'>Los</button></form>",
                "<svg><image xlink:href='https://tracker.example/a.png'/></svg>"
            })
    void whatWouldActOrLoadIsLeftOut(String markup) {
        assertThat(StillPage.of("<p>Die Fähre fährt.</p>" + markup))
                .contains("Die Fähre fährt.")
                .doesNotContain("tracker.example");
    }
}
