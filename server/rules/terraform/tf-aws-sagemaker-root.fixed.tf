# ruleid: tf-aws-sagemaker-root
resource "aws_sagemaker_notebook_instance" "orders" {
  name          = "research"
  instance_type = "ml.t3.medium"
  root_access = "Disabled"
}

resource "aws_sagemaker_notebook_instance" "reports" {
  name          = "research"
  instance_type = "ml.t3.medium"
  # ruleid: tf-aws-sagemaker-root
  root_access = "Disabled"
}

resource "aws_sagemaker_notebook_instance" "customers" {
  name          = "research"
  instance_type = "ml.t3.medium"
  # ok: tf-aws-sagemaker-root
  root_access = "Disabled"
}

resource "aws_sagemaker_notebook_instance" "shared" {
  name          = "research"
  instance_type = "ml.t3.medium"
  # ok: tf-aws-sagemaker-root
  root_access = var.root_access
}
