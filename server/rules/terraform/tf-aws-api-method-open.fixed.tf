resource "aws_api_gateway_method" "list" {
  rest_api_id   = aws_api_gateway_rest_api.shop.id
  http_method   = "GET"
  # ruleid: tf-aws-api-method-open
  authorization = "AWS_IAM"
}

resource "aws_api_gateway_method" "create" {
  rest_api_id   = aws_api_gateway_rest_api.shop.id
  http_method   = "POST"
  # ruleid: tf-aws-api-method-open
  authorization = "AWS_IAM"
}

resource "aws_api_gateway_method" "preflight" {
  rest_api_id   = aws_api_gateway_rest_api.shop.id
  http_method   = "OPTIONS"
  # ok: tf-aws-api-method-open
  authorization = "NONE"
}

resource "aws_api_gateway_method" "keyed" {
  rest_api_id      = aws_api_gateway_rest_api.shop.id
  http_method      = "GET"
  # ok: tf-aws-api-method-open
  authorization    = "NONE"
  api_key_required = true
}
