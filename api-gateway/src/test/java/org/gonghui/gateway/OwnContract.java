package org.gonghui.gateway;

import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.gonghui.kit.testing.ContractCheck;

/** Holds answers of the gateway against what it says of itself. */
public final class OwnContract implements Filter {

    public static final Filter CHECK = new OwnContract();

    private final Map<String, ContractCheck> checks = new ConcurrentHashMap<>();

    private OwnContract() {}

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification answer, FilterContext context) {
        String contract =
                RestAssured.given().noFilters().get("/openapi/own?format=json").asString();
        return checks.computeIfAbsent(contract, ContractCheck::of).filter(request, answer, context);
    }
}
