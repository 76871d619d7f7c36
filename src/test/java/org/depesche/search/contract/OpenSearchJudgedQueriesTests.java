package org.depesche.search.contract;

import org.depesche.OpenSearchTest;

@OpenSearchTest
class OpenSearchJudgedQueriesTests extends JudgedQueriesContract {}
