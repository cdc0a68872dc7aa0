# ruleid: tf-aws-api-stage-logs-missing
resource "aws_api_gateway_stage" "orders" {
  stage_name = "live"
}

# ruleid: tf-aws-api-stage-logs-missing
resource "aws_apigatewayv2_stage" "reports" {
  name = "live"
}

resource "aws_api_gateway_stage" "customers" {
  stage_name = "live"
  access_log_settings {
    # ok: tf-aws-api-stage-logs-missing
    destination_arn = aws_cloudwatch_log_group.api.arn
  }
}

resource "aws_api_gateway_stage" "shared" {
  stage_name = "live"
  access_log_settings {
    # ok: tf-aws-api-stage-logs-missing
    destination_arn = var.destination_arn
  }
}
