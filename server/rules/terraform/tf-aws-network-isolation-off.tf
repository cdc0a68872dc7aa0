# ruleid: tf-aws-network-isolation-off
resource "aws_sagemaker_model" "a" {
  name = "forecast"
}

resource "aws_sagemaker_model" "b" {
  name = "forecast"
  # ruleid: tf-aws-network-isolation-off
  enable_network_isolation = false
}

# ok: tf-aws-network-isolation-off
resource "aws_sagemaker_model" "c" {
  enable_network_isolation = true
}

resource "aws_sagemaker_model" "d" {
  # ok: tf-aws-network-isolation-off
  enable_network_isolation = var.isolation
}
