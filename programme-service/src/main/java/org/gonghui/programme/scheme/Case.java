package org.gonghui.programme.scheme;

import java.math.BigDecimal;
import java.util.Map;
import java.util.Set;

/**
 * What a rule needs to know of a case; nothing of it says who somebody is.
 *
 * @param amount that is asked for
 * @param grantedThisYear what the person was granted under the scheme in the calendar year by other cases
 * @param documents kinds of the documents that are named
 * @param facts by code, as the contract writes them
 */
public record Case(
        ApplicantKind applicant,
        BigDecimal amount,
        BigDecimal grantedThisYear,
        Set<DocumentKind> documents,
        Map<String, String> facts) {}
