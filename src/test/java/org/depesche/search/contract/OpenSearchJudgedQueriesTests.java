package org.depesche.search.contract;

import org.depesche.DepescheTest;
import org.junit.jupiter.api.Tag;

@Tag("opensearch")
@DepescheTest(
        properties = {
            "depesche.search.engine=opensearch",
            "depesche.search.opensearch.replicas=0",
            "depesche.test.archive=judged_cluster"
        })
class OpenSearchJudgedQueriesTests extends JudgedQueriesContract {}
