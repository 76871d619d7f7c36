package org.depesche.search.contract;

import org.depesche.DepescheTest;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
@Tag("opensearch")
@DepescheTest(
        properties = {
            "depesche.search.engine=opensearch",
            "depesche.search.opensearch.replicas=0",
            "depesche.test.archive=judged_cluster"
        })
class OpenSearchJudgedQueriesTests extends JudgedQueriesContract {}
