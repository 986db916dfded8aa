package org.gonghui.gateway;

import io.restassured.RestAssured;
import io.restassured.filter.Filter;
import io.restassured.filter.FilterContext;
import io.restassured.response.Response;
import io.restassured.specification.FilterableRequestSpecification;
import io.restassured.specification.FilterableResponseSpecification;
import org.gonghui.kit.testing.ContractCheck;

/** Holds answers of the gateway against what it says of itself. */
public final class OwnContract implements Filter {

    public static final Filter CHECK = new OwnContract();

    private OwnContract() {}

    @Override
    public Response filter(
            FilterableRequestSpecification request, FilterableResponseSpecification answer, FilterContext context) {
        String contract =
                RestAssured.given().noFilters().get("/openapi/own?format=json").asString();
        return ContractCheck.of(contract).filter(request, answer, context);
    }
}
