package org.depesche.tagging;

import static org.assertj.core.api.Assertions.assertThat;

import org.depesche.tagging.text.UnitTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitsTests {

    @ParameterizedTest
    @CsvSource({
        "km,,m,1000",
        "MWh,,J,3600000000",
        "%,,1,0.01",
        "pp,,pp,1",
        "bp,,pp,0.01",
        "EUR,,EUR,1",
        "EUR,km,EUR/m,0.001",
        "bbl,d,m3/s,0.000001840130728333333",
        "Tonne,,tonn,1"
    })
    void knowsTheBaseOfAUnit(String unit, String per, String code, String factor) {
        BaseUnit base = Units.base(unit, per);

        assertThat(base.code()).isEqualTo(code);
        assertThat(base.factor()).isEqualByComparingTo(factor);
    }

    @ParameterizedTest
    @CsvSource({
        "Menschen,Mensch",
        "Häuser,Haus",
        "Toten,Tote",
        "Wohnungen,Wohnung",
        "Zuschauern,Zuschauer",
        "Importe,Import"
    })
    void foldsTheFormsOfANounToOneUnit(String one, String other) {
        assertThat(Units.base(one, null)).isEqualTo(Units.base(other, null));
    }

    @ParameterizedTest
    @CsvSource({"eur,EUR", "EUR,EUR", "Mwh,MWh", "KM,km", "mw,MW", "Menschen,Menschen"})
    void knowsACodeInOtherLetters(String typed, String code) {
        assertThat(Units.spelled(typed)).isEqualTo(code);
    }

    @Test
    void keepsTheFirstOfTwoMeanings() {
        assertThat(UnitTables.kind("t")).isEqualTo(FigureKind.MASS);
        assertThat(UnitTables.kind("USD")).isEqualTo(FigureKind.MONEY);
        assertThat(UnitTables.isCode("Menschen")).isFalse();
    }
}
