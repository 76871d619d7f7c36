package org.depesche.format.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LineTextTests {

    private static final double SIZE = 10;

    private final GlyphRun run = new GlyphRun(glyph("C", 0, 6), false);

    @Test
    void anAccentGoesOverTheLetterThatIsPaintedAfterIt() {
        paint("a", 6, 11);
        paint("f", 11, 14);
        paint("´", 14, 18);
        paint("e", 14, 19);
        assertThat(text()).isEqualTo("Cafe\u0301");
    }

    @Test
    void aBlankBetweenAnAccentAndItsLetterIsNoEndOfAWord() {
        paint("a", 6, 11);
        paint("f", 11, 14);
        paint("´", 14, 18);
        paint(" ", 14, 17);
        paint("e", 14, 19);
        paint("s", 19, 24);
        assertThat(text()).isEqualTo("Cafe\u0301s");
    }

    @Test
    void aBlankBetweenALetterAndItsAccentFollowsBoth() {
        paint("a", 6, 11);
        paint("f", 11, 14);
        paint("e", 14, 19);
        paint(" ", 19, 21);
        paint("´", 15, 19);
        paint("a", 21, 26);
        paint("m", 26, 34);
        assertThat(text()).isEqualTo("Cafe\u0301 am");
    }

    @Test
    void anAccentBesideALetterStaysByItself() {
        paint("a", 6, 11);
        paint(" ", 11, 14);
        paint("´", 14, 18);
        paint("e", 18, 23);
        assertThat(text()).isEqualTo("Ca ´e");
    }

    private String text() {
        return LineText.of(run, 0).text();
    }

    private void paint(String text, double from, double to) {
        run.add(glyph(text, from, to));
    }

    private static Glyph glyph(String text, double from, double to) {
        return new Glyph(text, from, 100, to, SIZE, new Glyph.Look(false, false, false), 0);
    }
}
