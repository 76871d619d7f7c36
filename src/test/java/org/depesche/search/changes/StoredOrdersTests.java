package org.depesche.search.changes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.stream.Stream;
import org.depesche.tagging.Block;
import org.depesche.tagging.Figure;
import org.depesche.tagging.FigureKind;
import org.depesche.tagging.Period;
import org.depesche.tagging.Quantity;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The enums whose order rows and indexes store. New constants go to the end; any other change needs a new version of the
 * index, or a migration where the database stores the order.
 */
class StoredOrdersTests {

    static Stream<Arguments> orders() {
        return Stream.of(
                Arguments.of(Block.Kind.class, "HEADLINE LEAD PARAGRAPH SUBHEAD QUOTE LIST_ITEM CAPTION CREDIT"),
                Arguments.of(
                        FigureKind.class,
                        "MONEY PERCENT PERCENTAGE_POINT BASIS_POINT FRACTION MULTIPLE COUNT LENGTH AREA VOLUME MASS ENERGY POWER TEMPERATURE SPEED DURATION AGE DATA DATA_RATE POINTS RATE CONCENTRATION PRECIPITATION ANGLE ORDINAL OTHER"),
                Arguments.of(Quantity.Modifier.class, "EXACT ABOUT NEARLY GOOD MORE AT_LEAST LESS AT_MOST RANGE ORDER"),
                Arguments.of(Figure.Role.class, "FROM TO"),
                Arguments.of(Figure.Change.class, "UP DOWN"),
                Arguments.of(Period.Found.class, "EXPLICIT RELATIVE INFERRED"));
    }

    @ParameterizedTest
    @MethodSource("orders")
    void anOrderThatIsStoredStays(Class<? extends Enum<?>> type, String order) {
        assertThat(Arrays.stream(type.getEnumConstants()).map(Enum::name)).containsExactly(order.split(" "));
    }
}
