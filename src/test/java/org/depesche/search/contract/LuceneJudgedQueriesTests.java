package org.depesche.search.contract;

import org.depesche.DepescheTest;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

@Execution(ExecutionMode.CONCURRENT)
@DepescheTest(properties = "depesche.test.archive=judged")
class LuceneJudgedQueriesTests extends JudgedQueriesContract {}
