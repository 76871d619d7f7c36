package org.depesche.search.contract;

import org.depesche.OpenSearchTest;

@OpenSearchTest
class OpenSearchNameTests extends NameContract {}
