package org.depesche.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.depesche.article.Published;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DateTextTests {

    private static final Instant NOW = Instant.parse("2026-11-26T12:00:00Z");

    private final DateText dates = new DateText(Clock.fixed(NOW, ZoneId.of("Europe/Berlin")));

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            2024-05-16                          | 2024-05-16
            2024-05-16T18:20:05Z                | 2024-05-16T18:20:05Z
            2024-05-16T18:20:05.123+02:00       | 2024-05-16T18:20:05+02:00
            2024-05-16T18:20-0500               | 2024-05-16T18:20:00-05:00
            2024-05-16 18:20                    | 2024-05-16T18:20:00+02:00
            2024-01-16 18:20                    | 2024-01-16T18:20:00+01:00
            20151210T191044Z                    | 2015-12-10T19:10:44Z
            20151210T191044+1100                | 2015-12-10T19:10:44+11:00
            20151210T191044                     | 2015-12-10T19:10:44+01:00
            20151210                            | 2015-12-10
            16. Mai 2024                        | 2024-05-16
            1. Jänner 2020                      | 2020-01-01
            16.05.2024, 18.20 Uhr               | 2024-05-16T18:20:00+02:00
            Donnerstag, den 16. Mai 2024        | 2024-05-16
            Do., 16.5.2024 - 18:20              | 2024-05-16T18:20:00+02:00
            3. März 2021 um 7 Uhr               | 2021-03-03T07:00:00+01:00
            16. Mai 2024, 18:20 Uhr MESZ        | 2024-05-16T18:20:00+02:00
            May 16, 2024                        | 2024-05-16
            16 May 2024                         | 2024-05-16
            Thursday, May 16th, 2024 6:20 p.m. EDT | 2024-05-16T18:20:00-04:00
            May 16, 2024 at 12:05 am            | 2024-05-16T00:05:00+02:00
            Sept. 3, 2019                       | 2019-09-03
            May 16, 2024 5:12 PM ET             | 2024-05-16T17:12:00-04:00
            Jan. 16, 2024 at 5:12 p.m. CT       | 2024-01-16T17:12:00-06:00
            Fri Mar 13 21:30:09 GMT 2015        | 2015-03-13T21:30:09Z
            Thu, 16 May 2024 18:20:00 +0200     | 2024-05-16T18:20:00+02:00
            18:20 GMT, 16 May 2024              | 2024-05-16T18:20:00Z
            6:20 PM GMT 16 May 2024             | 2024-05-16T18:20:00Z
            6:20 p.m. CT March 16, 2024         | 2024-03-16T18:20:00-05:00
            10.15 BST, Thursday 16 May 2024     | 2024-05-16T10:15:00+01:00
            Thu, 16 May 2024 18:20:00 GMT       | 2024-05-16T18:20:00Z
            lun., 13 mai 2024 09:15:00 +0200    | 2024-05-13T09:15:00+02:00
            mar. 14 mai 2024                    | 2024-05-14
            mardi 9 juillet 2024                | 2024-07-09
            jeu, 6 juin 2024 06:00 GMT          | 2024-06-06T06:00:00Z
            mié, 15 ene 2025 06:00:00 +0100     | 2025-01-15T06:00:00+01:00
            za, 1 aug 2020 10:00:00 +0200       | 2020-08-01T10:00:00+02:00
            sab, 3 ago 2024                     | 2024-08-03
            Mar 5, 2024                         | 2024-03-05
            Mar. 5, 2024 10:00                  | 2024-03-05T10:00:00+01:00
            2024-02-29                          | 2024-02-29
            2023-02-29                          | -
            31. Februar 2024                    | -
            2024-13-01                          | -
            00000000                            | -
            05/06/2024                          | -
            05/06/24                            | -
            05-06-24                            | -
            16.05.24                            | 2024-05-16
            5.3.24, 18.20 Uhr                   | 2024-03-05T18:20:00+01:00
            Di., 5. 3. 24 - 18:20               | 2024-03-05T18:20:00+01:00
            31.12.99                            | 1999-12-31
            01.02.27                            | 2027-02-01
            31.12.27                            | 1927-12-31
            29.02.28                            | 1928-02-29
            29.02.23                            | -
            05.13.24                            | -
            16.05. 18.20 Uhr                    | -
            16.05. 18:20                        | -
            16. 5. 18 Uhr                       | -
            16.05.                              | -
            16.05.24.2                          | -
            Mai 2024                            | -
            gestern                             | -
            2024-05-16T25:99:00                 | 2024-05-16
            2024-05-16T18:20:00+99:00           | 2024-05-16
            20240-01-01                         | -
            """)
    void readsDatesAsTheyArePrinted(String text, String expected) {
        Published found = dates.published(text);
        assertThat(found == null ? null : found.iso()).isEqualTo(expected);
    }
}
